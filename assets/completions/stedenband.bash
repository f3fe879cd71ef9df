# Completion of stedenband in bash. What can stand at the cursor is asked of the program, so that ids and values are
# those of the dataset in force; nothing of a dataset is in this script, and nothing of the answer is evaluated.

_stedenband() {
    local answer kind word
    COMPREPLY=()
    answer=$(command stedenband __complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null) || return 0
    {
        IFS= read -r kind
        while IFS= read -r word; do
            COMPREPLY+=("$word")
        done
    } <<<"$answer"
    # Files are left to bash itself, which knows how to quote them and how to enter a folder.
    case $kind in
        files) compopt -o default 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
        *) [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace 2>/dev/null ;;
    esac
    return 0
}

complete -F _stedenband stedenband
