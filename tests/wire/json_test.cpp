#include "app/wire/json.h"
#include "models/domain/contact.h"
#include "models/domain/uuid7.h"
#include "tests/wire/printing.h"

using namespace tongdai;
using namespace tongdai::wire;

namespace {

/// "ok" or the code of the refusal.
QString codeOf(const QByteArray &bytes)
{
    const auto object = parseObject(bytes);
    if (object)
        return QStringLiteral("ok");
    EXPECT_EQ(object.error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(object.error().detail.isEmpty());
    return object.error().code;
}

QByteArray nested(int levels)
{
    return QByteArray("{\"a\":").repeated(levels) + "1" + QByteArray("}").repeated(levels);
}

Reader reading(const QByteArray &json, const QString &path = {})
{
    const auto object = parseObject(json);
    EXPECT_TRUE(object.has_value()) << json.toStdString();
    return Reader(object.value_or(QJsonObject()), path);
}

QString problem(const Reader &reader)
{
    return reader.ok() ? QStringLiteral("ok") : QString(reader.error().field + u' ' + reader.error().code);
}

const QString A = QStringLiteral("a");

} // namespace

TEST(ParseObject, TakesAnObjectOnly)
{
    EXPECT_EQ(codeOf("{}"), QStringLiteral("ok"));
    EXPECT_EQ(codeOf(" \n{\"a\":[1,2.5,\"x\",null,true,{}]} "), QStringLiteral("ok"));
    for (const char *other : {"[]", "[{}]", "1", "-1", "\"text\"", "true", "null"})
        EXPECT_EQ(codeOf(other), QStringLiteral("json.not_object")) << other;
    for (const char *broken :
         {"", "  ", "{", "}", "{\"a\":}", "{\"a\" 1}", "{a:1}", "{\"a\":1}x", "{\"a\":1}{}", "{\"a\":01x}",
          "{'a':1}", "<html>", "{\"a\":\"unended}", "{\"a\":NaN}"})
        EXPECT_EQ(codeOf(broken), QStringLiteral("json.syntax")) << broken;
}

TEST(ParseObject, RefusesDeepNestingBeforeParsing)
{
    EXPECT_EQ(codeOf(nested(MaxDepth)), QStringLiteral("ok"));
    EXPECT_EQ(codeOf(nested(MaxDepth + 1)), QStringLiteral("json.depth"));
    EXPECT_EQ(codeOf(nested(10'000)), QStringLiteral("json.depth"));
    EXPECT_EQ(codeOf("{\"a\":" + QByteArray(1'000'000, '[') + "}"), QStringLiteral("json.depth"));
    EXPECT_EQ(codeOf("{\"a\":\"" + QByteArray(10'000, '[') + "\"}"), QStringLiteral("ok"))
        << "brackets in a text";
    EXPECT_EQ(codeOf("{\"a\":\"\\\"" + QByteArray(100, '{') + "\"}"), QStringLiteral("ok"))
        << "after a quote in it";
}

TEST(ParseObject, RefusesTextThatIsNoText)
{
    EXPECT_EQ(codeOf("{\"a\":\"x\\u0000y\"}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf(QByteArray("{\"a\":\"x\0y\"}", 11)), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"a\\u0000\":1}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"a\":\"\\ud83d\"}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"a\":\"\\uDE00x\"}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"a\":[{\"b\":[\"\\uDE00\\ud83d\"]}]}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"\\ud83d\":1}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"a\":\"\xff\xfe\"}"), QStringLiteral("json.text"));
    EXPECT_EQ(codeOf("{\"a\":\"\xed\xa0\x80\"}"), QStringLiteral("json.text")) << "half a pair as bytes";
    EXPECT_EQ(codeOf("{\"a\":\"\xc0\xaf\"}"), QStringLiteral("json.text")) << "overlong";
}

TEST(ParseObject, TakesWholePairsHoweverWritten)
{
    const auto escaped = parseObject("{\"a\":\"\\ud83d\\ude00\"}");
    const auto raw = parseObject("{\"a\":\"😀\"}");
    ASSERT_TRUE(escaped && raw);
    EXPECT_EQ(escaped->value(A).toString(), QStringLiteral("😀"));
    EXPECT_EQ(*escaped, *raw);
    EXPECT_EQ(codeOf("{\"a\":\"\\\\u0000 and \\\\ud83d are spelled out\"}"), QStringLiteral("ok"));
}

TEST(ToBytes, GivesTheSameBytesForTheSameObject)
{
    const auto one = parseObject("{ \"b\":1, \"a\":\"ấ😀\", \"c\":{\"z\":1,\"y\":9007199254740993} }");
    const auto two = parseObject("{\"c\":{\"y\":9007199254740993,\"z\":1},\"a\":\"ấ😀\",\"b\":1}");
    ASSERT_TRUE(one && two);
    EXPECT_EQ(toBytes(*one), QByteArray("{\"a\":\"ấ😀\",\"b\":1,\"c\":{\"y\":9007199254740993,\"z\":1}}"));
    EXPECT_EQ(toBytes(*one), toBytes(*two));
}

TEST(Reader, TakesTextOfTheRightLength)
{
    Reader reader = reading("{\"a\":\"bốn!\",\"e\":\"\"}");
    EXPECT_EQ(reader.text(A, 4), QStringLiteral("bốn!"));
    EXPECT_EQ(reader.text(QStringLiteral("e"), 4), QString());
    EXPECT_EQ(reader.text(QStringLiteral("missing"), 4), QString());
    EXPECT_EQ(problem(reader), QStringLiteral("ok"));
    EXPECT_EQ(reader.text(A, 3), QString());
    EXPECT_EQ(problem(reader), QStringLiteral("a json.too_long"));
}

TEST(Reader, ComposesTextBeforeItMeasuresIt)
{
    const QString name = QStringLiteral("Đặng Thị Ngữ");
    const QByteArray pieces = name.normalized(QString::NormalizationForm_D).toUtf8();
    Reader reader = reading("{\"a\":\"" + pieces + "\\r\\n\\u0007\"}");
    EXPECT_EQ(reader.text(A, static_cast<int>(name.size()) + 1), name + u'\n');
    EXPECT_EQ(problem(reader), QStringLiteral("ok"));
}

TEST(Reader, SaysWhatIsMissing)
{
    const auto missing = [](auto read) {
        Reader reader = reading("{\"e\":\"\"}", QStringLiteral("body.citizen"));
        read(reader);
        return problem(reader);
    };
    const QString expected = QStringLiteral("body.citizen.a json.missing");
    EXPECT_EQ(missing([](Reader &r) { r.text(A, 9, true); }), expected);
    EXPECT_EQ(missing([](Reader &r) { r.integer(A, 0, 9, 0, true); }), expected);
    EXPECT_EQ(missing([](Reader &r) { r.id(A, true); }), expected);
    EXPECT_EQ(missing([](Reader &r) { r.object(A, true); }), expected);
    EXPECT_EQ(missing([](Reader &r) { r.array(A, 9, true); }), expected);
    EXPECT_EQ(missing([](Reader &r) { r.word(A, levelFromWire, Level::Normal, true); }), expected);
    EXPECT_EQ(missing([](Reader &r) { r.text(QStringLiteral("e"), 9, true); }),
              QStringLiteral("body.citizen.e json.missing"));
}

TEST(Reader, GivesTheFallbackForWhatIsNotThere)
{
    Reader reader = reading("{}");
    EXPECT_EQ(reader.integer(A, 0, 9, 5), 5);
    EXPECT_TRUE(reader.boolean(A, true));
    EXPECT_TRUE(reader.id(A).isNull());
    EXPECT_TRUE(reader.texts(A, 3, 3).isEmpty());
    EXPECT_EQ(reader.word(A, levelFromWire, Level::Complex), Level::Complex);
    EXPECT_EQ(problem(reader), QStringLiteral("ok"));
}

TEST(Reader, TakesWholeNumbersInRangeOnly)
{
    const auto number = [](const char *json) {
        Reader reader = reading(json);
        const qint64 value = reader.integer(A, -5, 1'000'000'000'000);
        return reader.ok() ? QString::number(value) : problem(reader);
    };
    EXPECT_EQ(number("{\"a\":-5}"), QStringLiteral("-5"));
    EXPECT_EQ(number("{\"a\":1764000000123}"), QStringLiteral("a json.range"));
    EXPECT_EQ(number("{\"a\":1000000000000}"), QStringLiteral("1000000000000"));
    EXPECT_EQ(number("{\"a\":2.0}"), QStringLiteral("2"));
    EXPECT_EQ(number("{\"a\":-6}"), QStringLiteral("a json.range"));
    EXPECT_EQ(number("{\"a\":9223372036854775807}"), QStringLiteral("a json.range"));
    EXPECT_EQ(number("{\"a\":1e300}"), QStringLiteral("a json.range"));
    EXPECT_EQ(number("{\"a\":-1e300}"), QStringLiteral("a json.range"));
    EXPECT_EQ(number("{\"a\":1.5}"), QStringLiteral("a json.type"));
    EXPECT_EQ(number("{\"a\":\"1\"}"), QStringLiteral("a json.type"));
    EXPECT_EQ(number("{\"a\":null}"), QStringLiteral("a json.type"));
    EXPECT_EQ(number("{\"a\":true}"), QStringLiteral("a json.type"));
}

TEST(Reader, TakesIdsOf36CharactersOnly)
{
    const QUuid id = newUuid7(1);
    const auto read = [](const QString &text) {
        Reader reader(QJsonObject {{A, text}});
        const QUuid found = reader.id(A);
        return reader.ok() ? idText(found) : problem(reader);
    };
    EXPECT_EQ(read(idText(id)), idText(id));
    EXPECT_EQ(read(idText(id).toUpper()), idText(id));
    for (const QString &wrong : {id.toString(), id.toString(QUuid::Id128), idText(id).left(35),
                                 idText(QUuid()), QString(36, u'z'), QString(idText(id).left(35) + u' ')})
        EXPECT_EQ(read(wrong), QStringLiteral("a json.type")) << wrong.toStdString();
}

TEST(Reader, NamesTheItemOfAListThatIsWrong)
{
    const auto list = [](const char *json) {
        Reader reader = reading(json, QStringLiteral("p"));
        const QStringList texts = reader.texts(A, 3, 4);
        return reader.ok() ? texts.join(u'|') : problem(reader);
    };
    EXPECT_EQ(list("{\"a\":[\"x\",\"\",\"y\"]}"), QStringLiteral("x||y"));
    EXPECT_EQ(list("{\"a\":[\"x\",1]}"), QStringLiteral("p.a.1 json.type"));
    EXPECT_EQ(list("{\"a\":[\"x\",null]}"), QStringLiteral("p.a.1 json.type"));
    EXPECT_EQ(list("{\"a\":[\"vừađủ\"]}"), QStringLiteral("p.a.0 json.too_long"));
    EXPECT_EQ(list("{\"a\":[\"1\",\"2\",\"3\",\"4\"]}"), QStringLiteral("p.a json.too_long"));
    EXPECT_EQ(list("{\"a\":\"x\"}"), QStringLiteral("p.a json.type"));
}

TEST(Reader, KeepsTheFirstProblem)
{
    Reader reader = reading("{\"a\":1,\"b\":1}");
    reader.text(A, 5);
    reader.text(QStringLiteral("b"), 5);
    EXPECT_EQ(problem(reader), QStringLiteral("a json.type"));
    Reader outer = reading("{}");
    outer.absorb(reader);
    EXPECT_EQ(problem(outer), QStringLiteral("a json.type"));
    EXPECT_EQ(reader.error().kind, ErrorKind::Invalid);
}

TEST(Reader, NeverRepeatsTheValueInItsError)
{
    Reader reader = reading("{\"a\":\"0900 000 012 0900 000 012\"}");
    reader.text(A, 5);
    EXPECT_FALSE(reader.error().detail.contains(QStringLiteral("0900")));
}
