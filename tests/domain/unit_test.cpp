#include "models/domain/unit.h"
#include "tests/domain/printing.h"

using namespace tongdai;

namespace {

const QDate MapChange(2025, 7, 1);

Unit unit(const char16_t *code, QDate from = {}, QDate to = {}, QStringList successors = {},
          QStringList predecessors = {})
{
    Unit made;
    made.code = QString::fromUtf16(code);
    made.name = QStringLiteral("Đơn vị ") + made.code;
    made.validFrom = from;
    made.validTo = to;
    made.successors = std::move(successors);
    made.predecessors = std::move(predecessors);
    return made;
}

QStringList codes(const char16_t *spaced)
{
    return QString::fromUtf16(spaced).split(u' ', Qt::SkipEmptyParts);
}

/// One district split into two communes, one of which was split again in 2027.
QList<Unit> splitTwice()
{
    const QDate second(2027, 1, 1);
    return {
        unit(u"737", {}, MapChange, codes(u"B A"), {}),
        unit(u"A", MapChange, {}, {}, codes(u"737")),
        unit(u"B", MapChange, second, codes(u"C A2 D"), codes(u"737")),
        unit(u"A2", second, {}, {}, codes(u"B")),
        unit(u"C", second, {}, {}, codes(u"B")),
        unit(u"D", second, {}, {}, codes(u"B")),
    };
}

} // namespace

TEST(Unit, ExistsFromItsFirstDayUntilTheDayItIsGone)
{
    const Unit dated = unit(u"A", MapChange, QDate(2027, 1, 1));
    EXPECT_FALSE(dated.existsOn(QDate(2025, 6, 30)));
    EXPECT_TRUE(dated.existsOn(MapChange));
    EXPECT_TRUE(dated.existsOn(QDate(2026, 12, 31)));
    EXPECT_FALSE(dated.existsOn(QDate(2027, 1, 1)));
    EXPECT_TRUE(unit(u"B").existsOn(QDate(1900, 1, 1)));
}

TEST(Unit, HandlesProceduresAtALevel)
{
    const auto level = [](const QString &code, const QString &kind) {
        Unit made;
        made.code = code;
        made.kind = kind;
        return levelOf(made);
    };
    EXPECT_EQ(level(QStringLiteral("25993"), QStringLiteral("Phường")), QStringLiteral("Cấp xã"));
    EXPECT_EQ(level(QStringLiteral("731"), QStringLiteral("Thành phố")), QStringLiteral("Cấp huyện"));
    EXPECT_EQ(level(QStringLiteral("75"), QStringLiteral("Thành phố")), QStringLiteral("Cấp tỉnh"));
    EXPECT_EQ(level(QStringLiteral("STP"), QStringLiteral("Sở")), QStringLiteral("Cấp tỉnh"));
    EXPECT_EQ(level(QStringLiteral("1022"), QStringLiteral("Tổng đài")), QString());
}

TEST(CurrentUnits, FollowSuccessorsThroughEveryStep)
{
    const QList<Unit> units = splitTwice();
    EXPECT_EQ(currentUnits(units, QStringLiteral("737"), QDate(2025, 6, 30)), codes(u"737"));
    EXPECT_EQ(currentUnits(units, QStringLiteral("737"), MapChange), codes(u"B A"));
    EXPECT_EQ(currentUnits(units, QStringLiteral("737"), QDate(2027, 1, 1)), codes(u"C A2 D A"));
    EXPECT_EQ(currentUnits(units, QStringLiteral("A"), QDate(2027, 1, 1)), codes(u"A"));
    EXPECT_EQ(currentUnits(units, QStringLiteral("999"), MapChange), QStringList());
}

TEST(CurrentUnits, NameAUnitOnceThatTwoMergedInto)
{
    const QList<Unit> units {
        unit(u"1", {}, MapChange, codes(u"2 3")),
        unit(u"2", MapChange, QDate(2026, 1, 1), codes(u"4")),
        unit(u"3", MapChange, QDate(2026, 1, 1), codes(u"4")),
        unit(u"4", QDate(2026, 1, 1)),
    };
    EXPECT_EQ(currentUnits(units, QStringLiteral("1"), QDate(2026, 5, 1)), codes(u"4"));
}

TEST(CurrentUnits, EndsWhenUnitsSucceedEachOther)
{
    const QList<Unit> units {unit(u"1", {}, MapChange, codes(u"2")), unit(u"2", {}, MapChange, codes(u"1"))};
    EXPECT_EQ(currentUnits(units, QStringLiteral("1"), MapChange), QStringList());
}

TEST(UnitProblems, FindsNoneInASoundSet)
{
    EXPECT_EQ(problemsOf(splitTwice()), QStringList());
}

TEST(UnitProblems, NamesWhatIsWrong)
{
    const auto problems = [](const QList<Unit> &units) { return problemsOf(units).join(u'\n'); };
    Unit child = unit(u"1");
    child.parent = QStringLiteral("9");
    EXPECT_EQ(problems({child}), QStringLiteral("unit 1: unknown parent 9"));
    EXPECT_EQ(problems({unit(u"1"), unit(u"1")}), QStringLiteral("unit 1: two with this code"));
    EXPECT_EQ(problems({unit(u"1", MapChange, QDate(2020, 1, 1))}),
              QStringLiteral("unit 1: gone before it began"));
    EXPECT_EQ(problems({unit(u"1", {}, {}, codes(u"7"))}), QStringLiteral("unit 1: unknown successor 7"));
    EXPECT_EQ(problems({unit(u"1", {}, {}, codes(u"2")), unit(u"2")}),
              QStringLiteral("unit 1: successor 2 does not name it back"));
    EXPECT_EQ(problems({unit(u"1"), unit(u"2", {}, {}, {}, codes(u"1"))}),
              QStringLiteral("unit 2: predecessor 1 does not name it back"));
    Unit nameless = unit(u"1");
    nameless.name.clear();
    EXPECT_EQ(problems({nameless}), QStringLiteral("unit 1: no name"));
    EXPECT_TRUE(problems({unit(u" ")}).contains(QStringLiteral("no code")));
}

TEST(UnitProblems, FindsCycles)
{
    QList<Unit> above {unit(u"1"), unit(u"2"), unit(u"3")};
    above[0].parent = QStringLiteral("2");
    above[1].parent = QStringLiteral("1");
    above[2].parent = QStringLiteral("1");
    EXPECT_EQ(
        problemsOf(above),
        QStringList({QStringLiteral("unit 1: is above itself"), QStringLiteral("unit 2: is above itself")}));
    const QList<Unit> ring {unit(u"1", {}, {}, codes(u"2"), codes(u"2")),
                            unit(u"2", {}, {}, codes(u"1"), codes(u"1"))};
    EXPECT_EQ(problemsOf(ring).filter(QStringLiteral("succeeds itself")).size(), 2);
}
