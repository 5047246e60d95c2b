"""Words of every script and spelling have plain keys."""

from __future__ import annotations

from data.queries.texts.search.keys import keys_of, words_of


def test_words_that_say_nothing_are_left_out_but_where_there_are_no_others() -> None:
    assert keys_of("Treaty on Friendship and Cooperation") == ("treaty", "friendship", "cooperation")
    assert keys_of("ОАО «Гомсельмаш»") == ("gomselmash",)
    assert keys_of("« – »") == ()
    assert keys_of("on") == ("on",)


def test_signs_part_words_and_the_sign_of_a_number_is_one() -> None:
    assert words_of("г.Минск, №90: Аб'яднаных") == ("г", "Минск", "№", "90", "Аб'яднаных")
    assert words_of("Гомельский р-н") == ("Гомельский", "район")
