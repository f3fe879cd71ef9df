// Which ties a line of words finds; the rules of the program, in src/query: words that say nothing, municipalities,
// short words, names that are misspelt, words for the same thing.
const search = (ties, rules) => {
  const list = (text) => text.split("|").filter(Boolean);
  const small = new Set(list(rules.small));
  const shortForms = new Set(list(rules.shortForms));
  const municipalities = new Set(list(rules.municipalities));
  const places = new Set(list(rules.places));
  const groups = list(rules.synonyms).map((group) => group.split(","));
  const endings = `(?:${rules.endings})`;
  const isTyped = (word) => (other) => new RegExp(`^${other.replace(/^-|-$/g, "")}${endings}$`, "u").test(word);
  const isPhrase = (text) => groups.some((words) => words.some((word) => word.includes(" ") && isTyped(text)(word)));
  const plainLetters = (word) => /^[\x00-\x7f]*$/.test(word);

  // Whether `word` stands in `text` with a space before it, and `after` it one too.
  const asWord = (text, word) => ` ${text} `.includes(` ${word} `);
  const asBegin = (text, word) => ` ${text}`.includes(` ${word}`);
  const inText = (lines, word) => {
    if (municipalities.has(word)) return (line) => asWord(line, word);
    if (places.has(word)) return (line) => asBegin(line, word);
    if (!plainLetters(word) || word.length > 4) return (line) => line.includes(word);
    if (word.length > 2) return (line) => asBegin(line, word);
    return word.length > 1 || /\d/.test(word) ? (line) => asWord(line, word) : () => false;
  };
  const inName = (name, word) => {
    if (name === word || asBegin(name, word) || (!plainLetters(word) && name.includes(word))) return true;
    return !municipalities.has(word) && !places.has(word) && word.length > 2 && name.includes(word);
  };
  // Its letters in this order from the begin of a word, close together.
  const resembles = (name, word) => {
    if (word.length < 3 || !plainLetters(word)) return false;
    const missing = Math.max(1, Math.floor(word.length / 3));
    for (let start = 0; start < name.length; start += 1) {
      if (start > 0 && name[start - 1] !== " ") continue;
      let [typed, at] = [0, start];
      while (typed < word.length && at < name.length && at - start < word.length + missing) {
        if (name[at] === word[typed]) typed += 1;
        else if (typed === 0) break;
        at += 1;
      }
      if (typed === word.length) return true;
    }
    return false;
  };
  const isOneSlip = (a, b) => {
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    const [x, y] = [a.slice(start), b.slice(start)];
    return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
      || (x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  };
  const isMisspelt = (name, word) =>
    isOneSlip(name, word) || name.split(" ").some((part) => part.length > 4 && isOneSlip(part, word));

  const withNames = (hit) => new Set(ties.filter((tie) => tie.names.some(hit)));
  const withWhole = (word) => new Set(ties.filter((tie) => tie.whole.includes(word)));
  const withTexts = (hit, named) => new Set(ties.filter((tie) => tie.lines.some(hit) && named(tie)));
  // What is no name on this page may be no name in a text either: who leads a delegation does not mean Leiden.
  const isNamedBy = (tie, word) => tie.cased.some((line) => {
    for (const found of ` ${line} `.matchAll(new RegExp(`(?<= )${word}(?= )`, "giu"))) {
      if (found[0] !== found[0].toLowerCase()) return true;
    }
    return false;
  });
  const union = (one, other) => new Set([...one, ...other]);

  const find = (word, isLoose) => {
    const isMunicipality = municipalities.has(word);
    const loosely = isLoose && !places.has(word);
    let named = union(withNames((name) => inName(name, word)), withWhole(word));
    if (named.size === 0 && loosely && !isMunicipality) named = withNames((name) => resembles(name, word));
    const isAName = ties.some((tie) => tie.names.includes(word));
    const told = withTexts(inText([], word), (tie) => !isMunicipality || isAName || isNamedBy(tie, word));
    if (named.size === 0 && told.size === 0 && loosely && !isMunicipality && word.length > 4) {
      named = withNames((name) => isMisspelt(name, word));
    }
    const found = union(named, told);
    if (found.size > 0 || isMunicipality || !word.includes(" ") || isPhrase(word)) return found;
    return word.split(" ").map((part) => find(part, loosely))
      .reduce((all, part) => new Set([...all].filter((tie) => part.has(tie))));
  };
  // A word for the same thing: whole, with a hyphen behind it the begin of a word, with one before it the end.
  const findSynonym = (word) => {
    const begin = word.startsWith("-") ? "" : "(?<![\\p{L}\\p{N}])";
    const end = word.endsWith("-") ? "" : `${endings}(?![\\p{L}\\p{N}])`;
    const pattern = new RegExp(begin + word.replace(/^-|-$/g, "") + end, "u");
    const hit = (text) => pattern.test(text);
    return union(withNames(hit), withTexts(hit, () => true));
  };
  const findAny = (word, loosely) => {
    const group = groups.find((words) => words.some(isTyped(word))) ?? [];
    return group.reduce((found, other) => union(found, findSynonym(other)), find(word, loosely));
  };
  const findExact = (text) =>
    union(union(withNames((name) => name.includes(text)), withWhole(text)), withTexts((line) => line.includes(text), () => true));

  // Names of municipalities and phrases as one word, then without what says nothing beside others.
  const terms = (line) => {
    const marks = "\"“”„‟«»＂〝〞";
    const pieces = new RegExp(`([-!！‐-―−﹣－]?)(?:[${marks}]([^${marks}]*)[${marks}]?|([^\\s${marks}]+))`, "gu");
    const found = Array.from(line.matchAll(pieces), ([, sign, exact, word]) => ({
      excludes: sign !== "", isExact: exact !== undefined, typed: exact ?? word, folded: fold(exact ?? word),
    })).filter((term) => term.folded);
    const isWord = (term) => term && !term.excludes && !term.isExact;
    for (let at = 0; at < found.length; at += 1) {
      for (let count = Math.min(6, found.length - at); count > 1; count -= 1) {
        const words = found.slice(at, at + count);
        const folded = words.map((term) => term.folded).join(" ");
        if (words.every(isWord) && (municipalities.has(folded) || isPhrase(folded))) {
          found.splice(at, count, { excludes: false, isExact: false, typed: folded, folded });
          break;
        }
      }
    }
    const saysNothing = (term) =>
      isWord(term) && (small.has(term.folded) || shortForms.has(term.typed.toLowerCase()));
    const saysMore = found.some((term) => !term.excludes && !saysNothing(term));
    return saysMore ? found.filter((term) => !saysNothing(term)) : found;
  };

  return (line) => {
    let left = ties;
    for (const { excludes, isExact, folded } of terms(line)) {
      const found = isExact ? findExact(folded) : findAny(folded, !excludes);
      left = left.filter((tie) => found.has(tie) !== excludes);
    }
    return new Set(left);
  };
};
