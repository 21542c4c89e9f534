#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "tests/wire/printing.h"
#include "tests/wire/samples.h"

#include <functional>
#include <optional>

using namespace tongdai;
using namespace tongdai::wire;
using tongdai::samples::Samples;

namespace {

/// One type of document, as the tests below see it.
struct Kind {
    const char *name;
    std::function<QJsonObject(Samples &)> sample; ///< every field filled
    std::function<std::optional<Error>(const QJsonObject &)> problem; ///< reads it
    QStringList required; ///< paths that must be there
    QStringList open; ///< objects whose inside is judged elsewhere
};

template<typename Read> std::function<std::optional<Error>(const QJsonObject &)> problemOf(Read read)
{
    return [read](const QJsonObject &object) -> std::optional<Error> {
        const auto value = read(object);
        return value ? std::nullopt : std::optional<Error>(value.error());
    };
}

QStringList paths(const char16_t *spaced)
{
    return QString::fromUtf16(spaced).split(u' ', Qt::SkipEmptyParts);
}

const QList<Kind> &kinds()
{
    static const QList<Kind> List {
        {"citizen", [](Samples &s) { return toJson(s.citizen()); }, problemOf(citizenFromJson), {}, {}},
        {"call", [](Samples &s) { return toJson(s.call()); }, problemOf(callFromJson), paths(u"id kind"), {}},
        {"ticket",
         [](Samples &s) { return toJson(s.ticket()); },
         problemOf(ticketFromJson),
         paths(u"id kind state"),
         {}},
        {"event",
         [](Samples &s) { return toJson(s.event()); },
         problemOf(eventFromJson),
         paths(u"id ticket_id what attempt.result promise.to_ms file.bytes file.sha256 file.type"),
         {}},
        {"procedure",
         [](Samples &s) { return toJson(s.procedure()); },
         problemOf(procedureFromJson),
         paths(u"id name"),
         {}},
        {"unit",
         [](Samples &s) { return toJson(s.unit()); },
         problemOf(unitFromJson),
         paths(u"code name"),
         {}},
        {"user",
         [](Samples &s) { return toJson(s.user()); },
         problemOf(userFromJson),
         paths(u"name role"),
         {}},
        {"duty",
         [](Samples &s) { return toJson(s.duty()); },
         problemOf(dutyFromJson),
         paths(u"id unit user"),
         {}},
        {"operation", [](Samples &s) { return toJson(s.operation()); }, problemOf(operationFromJson),
         paths(u"actor body id kind n"), paths(u"body")},
        {"move",
         [](Samples &s) {
             return toJson(MoveBody {s.id(), s.id(), {s.text(99), s.text(99), s.code()}});
         },
         problemOf(moveBodyFromJson),
         paths(u"event_id ticket_id"),
         {}},
        {"comment",
         [](Samples &s) {
             return toJson(CommentBody {s.id(), s.id(), true, s.text(99)});
         },
         problemOf(commentBodyFromJson),
         paths(u"citizen citizen.text event_id ticket_id"),
         {}},
        {"attempt",
         [](Samples &s) {
             return toJson(AttemptBody {s.id(), s.id(), s.attempt(), s.text(99)});
         },
         problemOf(attemptBodyFromJson),
         paths(u"attempt attempt.result event_id ticket_id"),
         {}},
        {"promise",
         [](Samples &s) {
             return toJson(PromiseBody {s.id(), s.id(), s.promise(), s.text(99)});
         },
         problemOf(promiseBodyFromJson),
         paths(u"event_id promise promise.to_ms ticket_id"),
         {}},
        {"rate",
         [](Samples &s) {
             return toJson(RateBody {s.id(), Rating::Satisfied, s.text(99)});
         },
         problemOf(rateBodyFromJson),
         paths(u"rating ticket_id"),
         {}},
        {"commonName",
         [](Samples &s) { return toJson(s.commonName()); },
         problemOf(commonNameFromJson),
         paths(u"id words"),
         {}},
        {"evidence",
         [](Samples &s) { return toJson(s.evidence()); },
         problemOf(evidenceFromJson),
         paths(u"id words procedure"),
         {}},
        {"missed",
         [](Samples &s) { return toJson(s.missed()); },
         problemOf(missedFromJson),
         paths(u"id words"),
         {}},
        {"draft",
         [](Samples &s) { return toJson(s.draft()); },
         problemOf(draftFromJson),
         paths(u"id procedure procedure.id procedure.name state"),
         {}},
        {"articleVersion",
         [](Samples &s) { return toJson(s.articleVersion()); },
         problemOf(articleVersionFromJson),
         paths(u"id procedure procedure.id procedure.name"),
         {}},
        {"flag",
         [](Samples &s) { return toJson(s.flag()); },
         problemOf(flagFromJson),
         paths(u"id procedure"),
         {}},
        {"unitFact",
         [](Samples &s) { return toJson(s.unitFact()); },
         problemOf(unitFactFromJson),
         paths(u"unit"),
         {}},
        {"snippet",
         [](Samples &s) { return toJson(s.snippet()); },
         problemOf(snippetFromJson),
         paths(u"id name text"),
         {}},
        {"topicQuestions",
         [](Samples &s) { return toJson(s.topicQuestions()); },
         problemOf(topicQuestionsFromJson),
         paths(u"kind"),
         {}},
        {"questions.keep",
         [](Samples &s) { return keepBody(s.topicQuestions()); },
         problemOf(topicQuestionsFromKeepBody),
         paths(u"kind"),
         {}},
        {"name.keep",
         [](Samples &s) { return keepBody(s.commonName()); },
         problemOf(commonNameFromKeepBody),
         paths(u"id words"),
         {}},
        {"draft.keep",
         [](Samples &s) { return keepBody(s.draft()); },
         problemOf(draftFromKeepBody),
         paths(u"id procedure procedure.id procedure.name state"),
         {}},
        {"strike",
         [](Samples &s) {
             return toJson(StrikeBody {s.code(), true});
         },
         problemOf(strikeBodyFromJson),
         paths(u"id"),
         {}},
        {"draft step",
         [](Samples &s) {
             return toJson(DraftStepBody {s.id(), s.count(), s.text(99)});
         },
         problemOf(draftStepBodyFromJson),
         paths(u"id"),
         {}},
        {"flag.settle",
         [](Samples &s) {
             return toJson(SettleFlagBody {s.id(), s.text(99)});
         },
         problemOf(settleFlagBodyFromJson),
         paths(u"id"),
         {}},
        {"missed.note",
         [](Samples &s) { return missedNoteBody(s.text(99)); },
         problemOf(wordsFromMissedNote),
         paths(u"words"),
         {}},
        {"row id",
         [](Samples &s) { return rowIdBody(s.code()); },
         problemOf(rowIdFromBody),
         paths(u"id"),
         {}},
    };
    return List;
}

/// "a", "a.b", "a.0", "a.0.c" of everything in `value`.
void collect(const QJsonValue &value, const QString &path, const QStringList &open, QStringList &found)
{
    if (!path.isEmpty())
        found << path;
    if (open.contains(path))
        return;
    const auto below
        = [&path](const QString &name) { return path.isEmpty() ? name : QString(path + u'.' + name); };
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), below(it.key()), open, found);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        collect(array[i], below(QString::number(i)), open, found);
}

QJsonValue valueAt(const QJsonValue &root, const QStringList &path)
{
    QJsonValue value = root;
    for (const QString &step : path)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

/// `root` with the value at `path` replaced; undefined takes it away.
QJsonValue replaced(const QJsonValue &root, const QStringList &path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    const QJsonValue inner = replaced(valueAt(root, path.mid(0, 1)), path.mid(1), by);
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        array[path[0].toInt()] = inner;
        return array;
    }
    QJsonObject object = root.toObject();
    if (inner.isUndefined())
        object.remove(path[0]);
    else
        object[path[0]] = inner;
    return object;
}

/// Calls `fn(kind, object, path)` for every field of every document, at any depth.
void forEachField(const std::function<void(const Kind &, const QJsonObject &, const QString &)> &fn)
{
    Samples samples(2026);
    for (const Kind &kind : kinds()) {
        const QJsonObject object = kind.sample(samples);
        ASSERT_EQ(kind.problem(object), std::nullopt) << kind.name;
        QStringList found;
        collect(object, {}, kind.open, found);
        ASSERT_FALSE(found.isEmpty());
        for (const QString &path : found) {
            SCOPED_TRACE(std::string(kind.name) + ": " + path.toStdString());
            fn(kind, object, path);
        }
    }
}

void expectProblem(const Kind &kind, const QJsonObject &changed, const QString &path,
                   const QStringList &codes)
{
    const std::optional<Error> problem = kind.problem(changed);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->kind, ErrorKind::Invalid);
    EXPECT_EQ(problem->field, path);
    EXPECT_TRUE(codes.contains(problem->code)) << problem->code.toStdString();
}

} // namespace

namespace tongdai {
bool operator==(const Error &a, const Error &b)
{
    return a.kind == b.kind && a.field == b.field && a.code == b.code;
}
} // namespace tongdai

TEST(Documents, RefuseEveryFieldOfTheWrongType)
{
    const QList<QJsonValue> values {QJsonValue::Null,
                                    true,
                                    42,
                                    QStringLiteral("text"),
                                    QJsonArray {1},
                                    QJsonArray(),
                                    QJsonObject {{QStringLiteral("x"), 1}}};
    int tried = 0;
    forEachField([&](const Kind &kind, const QJsonObject &object, const QString &path) {
        const QJsonValue right = valueAt(object, path.split(u'.'));
        for (const QJsonValue &wrong : values) {
            if (wrong.type() == right.type())
                continue;
            const QJsonObject changed = replaced(object, path.split(u'.'), wrong).toObject();
            expectProblem(kind, changed, path, {QStringLiteral("json.type")});
            ++tried;
        }
    });
    EXPECT_GT(tried, 800);
}

TEST(Documents, MissOnlyWhatIsRequired)
{
    forEachField([](const Kind &kind, const QJsonObject &object, const QString &path) {
        if (path.contains(QStringLiteral(".0")) || path.contains(QStringLiteral(".1")))
            return; // an item of a list is not missing, the list is shorter
        const QJsonObject changed = replaced(object, path.split(u'.'), QJsonValue::Undefined).toObject();
        if (!kind.required.contains(path)) {
            EXPECT_EQ(kind.problem(changed), std::nullopt);
            return;
        }
        const std::optional<Error> problem = kind.problem(changed);
        ASSERT_TRUE(problem.has_value());
        EXPECT_EQ(problem->code, QStringLiteral("json.missing"));
        EXPECT_TRUE(problem->field.startsWith(path)) << problem->field.toStdString();
    });
}

TEST(Documents, RefuseAMegabyteInAnyText)
{
    const QString megabyte(1024 * 1024, u'a');
    forEachField([&](const Kind &kind, const QJsonObject &object, const QString &path) {
        if (!valueAt(object, path.split(u'.')).isString())
            return;
        expectProblem(kind, replaced(object, path.split(u'.'), megabyte).toObject(), path,
                      {QStringLiteral("json.too_long")});
    });
}

TEST(Documents, RefuseNulInAnyTextOnceOnTheWire)
{
    forEachField([](const Kind &, const QJsonObject &object, const QString &path) {
        if (!valueAt(object, path.split(u'.')).isString())
            return;
        const QJsonObject changed
            = replaced(object, path.split(u'.'), QString(QStringLiteral("a") + QChar(u'\0'))).toObject();
        const auto parsed = parseObject(toBytes(changed));
        ASSERT_FALSE(parsed.has_value());
        EXPECT_EQ(parsed.error().code, QStringLiteral("json.text"));
    });
}

TEST(Documents, RefuseNumbersThatAreOutOfRangeOrBroken)
{
    forEachField([](const Kind &kind, const QJsonObject &object, const QString &path) {
        if (!valueAt(object, path.split(u'.')).isDouble())
            return;
        const auto with
            = [&](const QJsonValue &value) { return replaced(object, path.split(u'.'), value).toObject(); };
        expectProblem(kind, with(1e300), path, {QStringLiteral("json.range")});
        expectProblem(kind, with(0.5), path, {QStringLiteral("json.type")});
        if (path != QStringLiteral("mono")) // a steady clock may start anywhere
            expectProblem(kind, with(-1), path, {QStringLiteral("json.range")});
    });
}

TEST(Documents, RefuseWordsNobodyKnows)
{
    struct Field {
        const char *kind;
        const char16_t *paths;
    };
    const Field fields[] = {
        {"call", u"channel direction caller_kind kind level outcome"},
        {"ticket", u"state kind level caller_kind rating"},
        {"event", u"what from to"},
        {"user", u"role"},
        {"rate", u"rating"},
        {"draft", u"state"},
    };
    Samples samples(5);
    for (const Field &field : fields) {
        for (const Kind &kind : kinds()) {
            if (std::string(kind.name) != field.kind)
                continue;
            const QJsonObject object = kind.sample(samples);
            for (const QString &path : paths(field.paths)) {
                SCOPED_TRACE(path.toStdString());
                expectProblem(kind, replaced(object, {path}, QStringLiteral("klingon")).toObject(), path,
                              {QStringLiteral("json.word")});
            }
        }
    }
}

TEST(Documents, IgnoreFieldsTheyDoNotKnow)
{
    Samples samples(6);
    for (const Kind &kind : kinds()) {
        QJsonObject object = kind.sample(samples);
        object.insert(QStringLiteral("zz_later"), QJsonObject {{QStringLiteral("deep"), QJsonArray {1, 2}}});
        EXPECT_EQ(kind.problem(object), std::nullopt) << kind.name;
    }
}

TEST(Documents, RefuseDatesThatDoNotExist)
{
    Samples samples(7);
    for (const QString &wrong : {QStringLiteral("2026-02-30"), QStringLiteral("01/02/2026"),
                                 QStringLiteral("2026-2-1"), QStringLiteral("tomorrow")}) {
        QJsonObject object = toJson(samples.unit());
        object.insert(QStringLiteral("valid_to"), wrong);
        const auto unit = unitFromJson(object);
        ASSERT_FALSE(unit.has_value());
        EXPECT_EQ(unit.error().field, QStringLiteral("valid_to"));
    }
}

TEST(Documents, RefuseListsThatAreTooLong)
{
    Samples samples(8);
    QJsonObject object = toJson(samples.ticket());
    QJsonArray units;
    for (int i = 0; i < 21; ++i)
        units.append(QStringLiteral("u"));
    object.insert(QStringLiteral("support_units"), units);
    EXPECT_EQ(ticketFromJson(object).error().code, QStringLiteral("json.too_long"));
}

TEST(Documents, ComposeTextThatCameInPieces)
{
    Samples samples(9);
    const Call call = samples.call();
    QJsonObject object = toJson(call);
    const QByteArray pieces
        = QString::fromUtf8(toBytes(object)).normalized(QString::NormalizationForm_D).toUtf8();
    const auto parsed = parseObject(pieces);
    ASSERT_TRUE(parsed.has_value());
    const auto read = callFromJson(*parsed);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(*read, call);
}

namespace {

/// Written, sent, parsed and read: the same value.
template<typename T, typename Read> void expectRoundTrip(const T &value, Read read)
{
    const QByteArray bytes = toBytes(toJson(value));
    const auto object = parseObject(bytes);
    ASSERT_TRUE(object.has_value());
    const Result<T> back = read(*object);
    ASSERT_TRUE(back.has_value()) << back.error().detail.toStdString();
    EXPECT_TRUE(*back == value) << bytes.toStdString();
    EXPECT_EQ(toBytes(toJson(*back)), bytes);
}

} // namespace

TEST(RoundTrip, BringsEveryValueBack)
{
    Samples samples(11);
    for (int i = 0; i < 200; ++i) {
        expectRoundTrip(samples.citizen(), citizenFromJson);
        expectRoundTrip(samples.call(), callFromJson);
        expectRoundTrip(samples.ticket(), ticketFromJson);
        expectRoundTrip(samples.event(), eventFromJson);
        expectRoundTrip(samples.procedure(), procedureFromJson);
        expectRoundTrip(samples.unit(), unitFromJson);
        expectRoundTrip(samples.user(), userFromJson);
        expectRoundTrip(samples.duty(), dutyFromJson);
        if (testing::Test::HasFailure())
            break;
    }
}

TEST(RoundTrip, BringsBareValuesBack)
{
    Samples samples(12);
    Call call;
    call.id = samples.id();
    expectRoundTrip(call, callFromJson);
    Ticket ticket;
    ticket.id = samples.id();
    expectRoundTrip(ticket, ticketFromJson);
    TicketEvent event;
    event.id = samples.id();
    event.ticketId = samples.id();
    expectRoundTrip(event, eventFromJson);
    Procedure procedure;
    procedure.id = QStringLiteral("1.000001");
    procedure.name = QStringLiteral("Tên");
    expectRoundTrip(procedure, procedureFromJson);
    Unit unit;
    unit.code = QStringLiteral("731");
    unit.name = QStringLiteral("Biên Hòa");
    expectRoundTrip(unit, unitFromJson);
    expectRoundTrip(CitizenWords {}, citizenFromJson);
}

TEST(RoundTrip, TakesTheLongestTextsTheFormsTake)
{
    Call call;
    call.id = newUuid7(1);
    call.citizen.content = QString(limits::Content, u'ạ');
    call.citizen.question = QString(limits::Line, u'ạ');
    call.citizen.name = QString(limits::Name, u'ạ');
    call.citizen.phone = QString(limits::Phone, u'1');
    expectRoundTrip(call, callFromJson);
    call.citizen.content += u'ạ';
    EXPECT_EQ(callFromJson(toJson(call)).error().field, QStringLiteral("citizen.content"));
}

TEST(RoundTrip, BringsOperationsAndBodiesBack)
{
    Samples samples(13);
    for (int i = 0; i < 100; ++i) {
        const Operation operation = samples.operation();
        const QByteArray bytes = toBytes(toJson(operation));
        const auto back = operationFromJson(*parseObject(bytes));
        ASSERT_TRUE(back.has_value());
        EXPECT_EQ(toBytes(toJson(*back)), bytes);
        EXPECT_EQ(back->n, operation.n);
        EXPECT_EQ(back->id, operation.id);
        EXPECT_EQ(back->body, operation.body);
        EXPECT_EQ(back->monoMs, operation.monoMs);

        const MoveBody move {
            samples.id(), samples.id(), {samples.text(99), samples.text(99), samples.code()}};
        const auto moveBack = moveBodyFromJson(toJson(move));
        ASSERT_TRUE(moveBack.has_value());
        EXPECT_EQ(moveBack->eventId, move.eventId);
        EXPECT_EQ(moveBack->ticketId, move.ticketId);
        EXPECT_EQ(moveBack->arguments.reason, move.arguments.reason);
        EXPECT_EQ(moveBack->arguments.text, move.arguments.text);
        EXPECT_EQ(moveBack->arguments.unit, move.arguments.unit);

        const CommentBody comment {samples.id(), samples.id(), i % 2 == 0, samples.text(99)};
        const auto commentBack = commentBodyFromJson(toJson(comment));
        ASSERT_TRUE(commentBack.has_value());
        EXPECT_EQ(commentBack->internal, comment.internal);
        EXPECT_EQ(commentBack->text, comment.text);

        const AttemptBody attempt {samples.id(), samples.id(), samples.attempt(), samples.text(99)};
        const auto attemptBack = attemptBodyFromJson(toJson(attempt));
        ASSERT_TRUE(attemptBack.has_value());
        EXPECT_EQ(attemptBack->attempt, attempt.attempt);
        EXPECT_EQ(attemptBack->note, attempt.note);
        EXPECT_EQ(attemptBack->ticketId, attempt.ticketId);

        const PromiseBody promise {samples.id(), samples.id(), samples.promise(), samples.text(99)};
        const auto promiseBack = promiseBodyFromJson(toJson(promise));
        ASSERT_TRUE(promiseBack.has_value());
        EXPECT_EQ(promiseBack->eventId, promise.eventId);
        EXPECT_EQ(promiseBack->ticketId, promise.ticketId);
        EXPECT_EQ(promiseBack->moved, promise.moved);
        EXPECT_EQ(promiseBack->reason, promise.reason);

        const RateBody rate {samples.id(), Rating::Dissatisfied, samples.text(99)};
        const auto rateBack = rateBodyFromJson(toJson(rate));
        ASSERT_TRUE(rateBack.has_value());
        EXPECT_EQ(rateBack->rating, rate.rating);
        EXPECT_EQ(rateBack->remark, rate.remark);
    }
}

TEST(Documents, KeepWhatACitizenSaidUnderOneName)
{
    Samples samples(14);
    const CitizenWords words = samples.citizen();
    Call call = samples.call();
    call.citizen = words;
    call.citizen.name = QStringLiteral("NGƯỜI-THỬ");
    QJsonObject object = toJson(call);
    object.remove(QStringLiteral("citizen"));
    EXPECT_FALSE(toBytes(object).contains("NGƯỜI-THỬ"));
    TicketEvent event = samples.event();
    event.text = QStringLiteral("NGƯỜI-THỬ");
    object = toJson(event);
    object.remove(QStringLiteral("citizen"));
    EXPECT_FALSE(toBytes(object).contains("NGƯỜI-THỬ"));
}

TEST(Documents, AWordOfALaterProgramForATryTakesNoTicketOrCallAway)
{
    Samples samples(16);
    QJsonObject object = toJson(samples.ticket());
    object.insert(QStringLiteral("last_attempt"), QStringLiteral("by_pigeon"));
    const auto ticket = ticketFromJson(object);
    ASSERT_TRUE(ticket.has_value());
    EXPECT_FALSE(ticket->lastAttempt);
    object = toJson(samples.call());
    object.insert(QStringLiteral("attempt"), QStringLiteral("by_pigeon"));
    ASSERT_TRUE(callFromJson(object).has_value());
    object = toJson(AttemptBody {samples.id(), samples.id(), samples.attempt(), {}});
    QJsonObject attempt = object.value(QStringLiteral("attempt")).toObject();
    attempt.insert(QStringLiteral("result"), QStringLiteral("by_pigeon"));
    object.insert(QStringLiteral("attempt"), attempt);
    const auto body = attemptBodyFromJson(object); // what is to be carried out must be understood
    ASSERT_FALSE(body.has_value());
    EXPECT_EQ(body.error().field, QStringLiteral("attempt.result"));
}

TEST(Documents, ATicketOfAnOlderProgramHasNoTries)
{
    Samples samples(17);
    QJsonObject object = toJson(samples.ticket());
    for (const auto &name : {"promised_ms", "attempts", "failed_attempts", "last_attempt", "last_attempt_ms", "promise_said_ms"})
        object.remove(QString::fromLatin1(name));
    const auto ticket = ticketFromJson(object);
    ASSERT_TRUE(ticket.has_value());
    EXPECT_EQ(ticket->attempts, 0);
    EXPECT_EQ(ticket->promisedMs, 0);
    EXPECT_FALSE(ticket->lastAttempt);
}

TEST(Documents, LeaveLocalThingsAtHome)
{
    Samples samples(15);
    Ticket ticket = samples.ticket();
    ticket.record = RecordState::OnThisMachine;
    ticket.refusal = QStringLiteral("NUR-HIER");
    EXPECT_FALSE(toBytes(toJson(ticket)).contains("NUR-HIER"));
    const auto back = ticketFromJson(toJson(ticket));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->record, RecordState::AtCentre);
}

TEST(Operations, NameTheirMove)
{
    for (int i = 0; i <= static_cast<int>(Move::Cancel); ++i) {
        const auto move = static_cast<Move>(i);
        EXPECT_EQ(moveOfOp(opTicketMove(move)), std::optional<Move>(move));
    }
    EXPECT_EQ(opTicketMove(Move::Accept), QStringLiteral("ticket.accept"));
    for (const QString &other :
         {opCallCreate(), opTicketCreate(), opTicketComment(), opTicketSeen(), opTicketRate(), opTicketPromise(),
          QStringLiteral("ticket."), QStringLiteral("accept"), QString()})
        EXPECT_EQ(moveOfOp(other), std::nullopt) << other.toStdString();
}

TEST(Errors, TravelAndComeBack)
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Cancelled); ++i) {
        const Error error {static_cast<ErrorKind>(i), QStringLiteral("a sentence"), QStringLiteral("body.n"),
                           QStringLiteral("json.range")};
        const Error back = errorFromJson(toJson(error));
        EXPECT_EQ(back, error) << wireWord(error.kind).toStdString();
        EXPECT_EQ(back.detail, error.detail);
        EXPECT_GE(httpStatus(error.kind), 400);
    }
    EXPECT_EQ(toBytes(toJson(Error {ErrorKind::NotFound, QStringLiteral("gone"), {}, {}})),
              QByteArray("{\"error\":{\"kind\":\"not_found\",\"message\":\"gone\"}}"));
    EXPECT_EQ(httpStatus(ErrorKind::LockedOut), 429);
    EXPECT_EQ(httpStatus(ErrorKind::Busy), 503);
    EXPECT_EQ(httpStatus(ErrorKind::TooLarge), 413);
}

TEST(Errors, AreOfProtocolWhenTheOtherSideSpeaksNonsense)
{
    for (const char *answer :
         {"{}", "{\"error\":null}", "{\"error\":\"no\"}", "{\"error\":{\"kind\":7}}",
          "{\"error\":{\"kind\":\"klingon\"}}", "{\"error\":{\"kind\":\"invalid\",\"message\":1}}"})
        EXPECT_EQ(errorFromJson(*parseObject(answer)).kind, ErrorKind::Protocol) << answer;
}
