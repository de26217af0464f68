import numpy as np

from knowledge.measures import FEATURES, NONE, Candidates, Query, table


def test_columns_stand_in_the_order_of_the_features_and_the_rest_is_nought() -> None:
    made = table({"bm25": [0.5, 1.0], "is_diagnosis": 1.0}, 2)
    assert made.shape == (2, len(FEATURES))
    assert made[:, FEATURES.index("bm25")].tolist() == [0.5, 1.0]
    assert made.sum() == 3.5


def test_candidates_of_two_sources_stand_one_after_the_other() -> None:
    one = Candidates((("cpt", "1"),), table({"bm25": [1.0]}, 1))
    both = one + NONE + one
    assert both.codes == (("cpt", "1"), ("cpt", "1"))
    assert np.array_equal(both.measures[0], both.measures[1])


def test_a_query_knows_its_small_numbers_and_the_codes_it_prints() -> None:
    query = Query("XR KNEE 3 VIEWS (73562)", "x-ray knee 3 views 73562 2.50 cm")
    assert query.numbers == {"3", "2.50"}
    assert "73562" in query.printed_tokens
    assert "imaging" in query.kinds
