//! The order that the answers stand in, beside that of the questions: other keys, turned around, and in groups.

use stedenband::{
    answer::{Answer, Order, Searchable},
    query::{Query, SortKey, group::GroupBy},
};

use super::{DATASET, INDEX, today};

/// What there is of contacts and intentions, by the Dutch name.
const NO_TIES: &str = "amsterdam-shanghai brielle-qiqihar brielle-chongzuo goes-yangzhou groningen-shanghai groningen-yantai \
     leeuwarden-liyang leeuwarden-changsha rotterdam-chengdu sittard-geleen-maoming valkenburg-aan-de-geul-chengdu \
     provincie-zeeland-yangzhou den-haag-onbenoemd lansingerland-onbenoemd";

const DUTCH: Order = Order {
    chosen: None,
    descending: false,
    grouping: GroupBy::None,
};
const TURNED: Order = Order {
    descending: true,
    ..DUTCH
};
const BY_CHINESE: Order = Order {
    chosen: Some(SortKey::Chinese),
    ..DUTCH
};
const BY_START: Order = Order {
    chosen: Some(SortKey::Start),
    ..DUTCH
};
const BY_START_TURNED: Order = Order {
    descending: true,
    ..BY_START
};
const BY_STATUS: Order = Order {
    grouping: GroupBy::Status,
    ..DUTCH
};

/// A line, an order, the key that the list is then sorted by, and the ids in that order.
const ORDERS: &[(&str, Order, SortKey, &str)] = &[
    (
        "xian",
        DUTCH,
        SortKey::Relevance,
        "groningen-xian groningen-tianjin provincie-groningen-shaanxi",
    ),
    (
        "xian",
        TURNED,
        SortKey::Relevance,
        "groningen-tianjin provincie-groningen-shaanxi groningen-xian",
    ),
    // Nothing is matched where words are only excluded, so nothing matches best.
    (
        "-tianjin gemeente:groningen",
        DUTCH,
        SortKey::Dutch,
        "groningen-shanghai groningen-yantai",
    ),
    (
        "-tianjin provincie:fryslan",
        DUTCH,
        SortKey::Dutch,
        "provincie-friesland-heilongjiang provincie-friesland-sichuan heerenveen-hefei leeuwarden-liyang leeuwarden-changsha",
    ),
    (
        "-tianjin provincie:fryslan",
        TURNED,
        SortKey::Dutch,
        "heerenveen-hefei provincie-friesland-heilongjiang provincie-friesland-sichuan leeuwarden-liyang leeuwarden-changsha",
    ),
    (
        "provincie:limburg",
        DUTCH,
        SortKey::Dutch,
        "provincie-limburg-guangdong provincie-limburg-sichuan maastricht-chengdu \
         valkenburg-aan-de-geul-jiangyou weert-yuhang sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
    ),
    (
        "provincie:limburg",
        BY_CHINESE,
        SortKey::Chinese,
        "maastricht-chengdu provincie-limburg-guangdong valkenburg-aan-de-geul-jiangyou \
         provincie-limburg-sichuan weert-yuhang valkenburg-aan-de-geul-chengdu sittard-geleen-maoming",
    ),
    (
        "provincie:limburg",
        BY_START,
        SortKey::Start,
        "weert-yuhang maastricht-chengdu provincie-limburg-sichuan provincie-limburg-guangdong \
         valkenburg-aan-de-geul-jiangyou sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
    ),
    (
        "provincie:limburg",
        BY_START_TURNED,
        SortKey::Start,
        "provincie-limburg-sichuan maastricht-chengdu weert-yuhang provincie-limburg-guangdong \
         valkenburg-aan-de-geul-jiangyou sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
    ),
    (
        "provincie:limburg",
        BY_STATUS,
        SortKey::Dutch,
        "provincie-limburg-sichuan maastricht-chengdu weert-yuhang provincie-limburg-guangdong \
         valkenburg-aan-de-geul-jiangyou sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
    ),
];

/// The ids that a line finds, in an order, and the key that they are sorted by.
fn ordered(line: &str, order: Order) -> (Vec<&'static str>, SortKey) {
    let query = Query::parse(line, &DATASET).unwrap();
    let mut answer = Answer::new(
        Searchable {
            dataset: &DATASET,
            index: &INDEX,
            today: today(),
        },
        query,
        None,
    );
    answer.order = order;
    answer.sort(&DATASET);
    let ids = answer
        .entries(&DATASET)
        .into_iter()
        .map(|entry| entry.tie.id.as_str())
        .collect();
    (ids, answer.sort_key())
}

#[test]
fn answers_stand_in_the_order_that_was_chosen() {
    for (line, order, key, expected) in ORDERS {
        let (found, sorted_by) = ordered(line, *order);
        assert_eq!(
            found,
            expected.split_whitespace().collect::<Vec<_>>(),
            "{line} {order:?}"
        );
        assert_eq!(sorted_by, *key, "{line} {order:?}");
    }
}

#[test]
fn what_is_no_tie_stands_last_whatever_the_order() {
    for order in [
        DUTCH,
        TURNED,
        BY_CHINESE,
        BY_START,
        BY_START_TURNED,
        BY_STATUS,
    ] {
        let (found, _) = ordered("", order);
        let mut no_ties: Vec<&str> = NO_TIES.split_whitespace().collect();
        let mut last = found[found.len() - no_ties.len()..].to_vec();
        no_ties.sort_unstable();
        last.sort_unstable();
        assert_eq!(last, no_ties, "{order:?}");
    }
    assert!(ordered("", DUTCH).0.join(" ").ends_with(NO_TIES));
}
