"use strict";
// What text is compared by; the rules of the program, in src/query/fold.rs.
const unmarked = (text) => {
  const dropped = /['`´‘’‛ʼ′\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
  return text.replace(dropped, "").normalize("NFKD").replace(dropped, "").replace(/\p{M}/gu, "")
    .replace(/[^\p{Alphabetic}\p{N}]+/gu, " ").trim();
};
const fold = (text) => unmarked(text).toLowerCase().replace(/ς/g, "σ");
