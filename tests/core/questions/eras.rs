//! Questions by era: what is told of the year of a change goes by the chapter of the report that tells it.

use super::Question;

/// The answers stand in chapter 4 of the report, whose sections are the eras.
pub const ERAS: &[Question] = &[
    // Of Mao's era: "al was daar in Nederland nog niets van te merken". Rotterdam's tie of 1978 is told under Deng.
    (
        "Welke banden zijn er uit de tijd van Mao?",
        "periode:mao",
        "",
    ),
    (
        "Welke band uit 1978 is van de hervormingen van Deng?",
        "periode:deng sinds:1978",
        "rotterdam-shanghai",
    ),
    // "In 2004" Zuid-Holland and Pudong: told under Hu, and in FTM's table, which has no eras. The province's own page on its
    // mission of 2017 gives 1993.
    (
        "Is de band met Pudong uit de tussenperiode van Jiang? Een besluit van de provincie laat hem in 1993 beginnen.",
        "periode:jiang china:pudong",
        "provincie-zuid-holland-pudong",
    ),
    (
        "Is the tie with Pudong of the era of Hu?",
        "period:hu china:pudong",
        "provincie-zuid-holland-pudong",
    ),
    // The port of Tianjin, about 2004, is told under Hu; that of Shanghai in the nineties under Jiang; China Daily of
    // September 2003 has Rotterdam's port.
    (
        "Welke banden gingen onder Jiang over havens?",
        "periode:jiang thema:haven",
        "rotterdam-shanghai amsterdam-shanghai",
    ),
    // Changzhou's prize of 2012 is told under Xi.
    (
        "Wat was onder Xi met Changzhou cultuur?",
        "periode:xi thema:cultuur china:changzhou",
        "tilburg-changzhou",
    ),
    (
        "Was dat al onder Hu?",
        "periode:hu thema:cultuur china:changzhou",
        "",
    ),
];
