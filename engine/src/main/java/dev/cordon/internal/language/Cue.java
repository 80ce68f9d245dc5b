package dev.cordon.internal.language;

/** What a grammatical phrase does to the clause it stands in. */
enum Cue {
    /** Negates what follows: {@code do not}, {@code never}. */
    NOT,
    /** Negates the nouns that follow: {@code no}, {@code none of}. */
    NO,
    /** Forbids wherever it stands: {@code prohibited}. */
    BAN,
    /** Forbids as a command or after an auxiliary, allows when negated: {@code block}, {@code be blocked}. */
    STOP,
    /** Forbids as a command or after an auxiliary, demands when negated: {@code remove}. */
    DROP,
    /** Forbids as a command or after an auxiliary, negated too: {@code log}. */
    WATCH,
    /** Allows: {@code allow}, {@code is fine}. */
    LET,
    /** Allows, when a known verb follows: {@code may}. */
    MAY,
    /** Demands: {@code must}, {@code ensure}. */
    MUST,
    /** Demands a condition: {@code requires}. */
    NEEDS,
    /** Asks to keep something hidden: {@code kept confidential}. */
    KEEP,
    /** Restricts to what follows. */
    ONLY,
    /** Takes out what follows: {@code except}. */
    EXCEPT,
    /** Takes out a condition: {@code unless}. */
    UNLESS,
    /** Names what is not to be done: {@code instead of}. */
    INSTEAD,
    /** Starts a condition: {@code if}. */
    IF,
    /** Names what is missing: {@code without}. */
    WITHOUT,
    /** Starts a reason. */
    BECAUSE,
    /** Starts an aim, which is a reason beside a command and the command itself without one. */
    AIM,
    /** Names what follows a breach: {@code will be dismissed}; forbids what it is said of. */
    PENALTY,
    /** Names examples of what stands before: {@code such as}. */
    SUCH_AS,
    /** Begins a sentence that only illustrates. */
    FOR_EXAMPLE,
    /** Defines: {@code means}. */
    MEANS,
    /** Refers to the topics before: {@code them}. */
    PRONOUN,
    /** Repeats the command before: {@code the same applies}. */
    SAME,
    /** The whole policy, as what an exception takes from. */
    POLICY,
    /** Begins a relative clause. */
    WHICH,
    AND,
    OR,
    BUT,
    /** Quantities. */
    MORE_THAN,
    AT_LEAST,
    AT_MOST,
    LESS_THAN,
    OR_MORE,
    OR_LESS,
    SEVERAL,
    BULK,
    /** A form of to be. */
    BE,
    /** A word that leaves a judgement to the reader: {@code appropriate}. */
    VAGUE,
    /** Says nothing on its own. */
    GLUE
}
