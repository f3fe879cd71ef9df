# Completion of stedenband in fish. What can stand at the cursor is asked of the program, so that ids and values are
# those of the dataset in force; nothing of a dataset is in this script, and nothing of the answer is evaluated.

function __stedenband_answer
    command stedenband __complete fish (commandline -cp | string collect) 2>/dev/null
end

function __stedenband_wants
    set -l answer (__stedenband_answer)
    test "$answer[1]" = $argv[1]
end

function __stedenband_words
    set -l answer (__stedenband_answer)
    if contains -- "$answer[1]" words inside
        printf '%s\n' $answer[2..]
    end
end

function __stedenband_folders
    set -l typed (commandline -ct)
    set -l option (string match -r -- '^--[a-z-]+=' $typed)
    set -l folder (string replace -r -- '^--[a-z-]+=' '' $typed)
    printf '%s\n' "$option"(__fish_complete_directories $folder '')
end

complete -c stedenband -e
complete -c stedenband -f -a '(__stedenband_words)'
complete -c stedenband -n '__stedenband_wants folders' -f -a '(__stedenband_folders)'
complete -c stedenband -n '__stedenband_wants files' -F
