package dev.cordon.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.text.UnicodeSet;
import org.junit.jupiter.api.Test;

class WordCharsTest {

    @Test
    void everyCodePointIsAWordCharacterExactlyWhenTheDefinitionSaysSo() {
        UnicodeSet words = new UnicodeSet("[[:L:][:M:][:N:][:Pc:]"
                + "-[[:sc=Han:][:sc=Hira:][:sc=Kana:][:sc=Thai:][:sc=Laoo:][:sc=Khmr:][:sc=Mymr:]]]");
        assertThat(words.contains('_')).isTrue();
        for (int c = 0; c <= 0x10FFFF; c++) {
            if (WordChars.isWord(c) != words.contains(c)) {
                fail("U+%04X", c);
            }
        }
    }
}
