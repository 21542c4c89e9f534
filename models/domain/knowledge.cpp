#include "models/domain/knowledge.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/domain/wirewords.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace tongdai {

namespace {

constexpr int MostProcedures = 10;
constexpr int VietnamSeconds = 7 * 3600; // Asia/Ho_Chi_Minh has no summer time

double faded(double weight, qint64 fromMs, qint64 toMs)
{
    return weight * std::exp2(-static_cast<double>(toMs - fromMs) / static_cast<double>(EvidenceHalfLifeMs));
}

QString hexOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

void require(QList<Error> &problems, bool broken, const QString &field, const QString &code)
{
    if (broken)
        problems.append(Error {ErrorKind::Invalid, QString(), field, code});
}

bool tooLong(const QString &text, int most)
{
    return text.size() > most;
}

bool isEditor(const User &user)
{
    return user.active && (user.role == Role::Editor || user.role == Role::Administrator);
}

constexpr std::array<wirewords::Word<DraftState>, 4> DraftStates {{
    {DraftState::Writing, QLatin1StringView("writing")},
    {DraftState::Review, QLatin1StringView("review")},
    {DraftState::Published, QLatin1StringView("published")},
    {DraftState::Discarded, QLatin1StringView("discarded")},
}};

} // namespace

void addVoice(Evidence &evidence, const QString &user, qint64 atMs)
{
    for (Evidence::Voice &voice : evidence.voices) {
        if (voice.user != user)
            continue;
        if (atMs >= voice.lastMs) {
            voice.weight = faded(voice.weight, voice.lastMs, atMs) + 1;
            voice.lastMs = atMs;
        } else {
            voice.weight += faded(1, atMs, voice.lastMs);
        }
        return;
    }
    evidence.voices.append({user, 1, atMs});
}

double voiceWeight(const Evidence::Voice &voice, qint64 nowMs)
{
    return std::min(MostOfOneVoice, faded(voice.weight, std::min(voice.lastMs, nowMs), nowMs));
}

double evidenceWeight(const Evidence &evidence, qint64 nowMs)
{
    if (evidence.struck)
        return 0;
    double all = 0;
    for (const Evidence::Voice &voice : evidence.voices)
        all += voiceWeight(voice, nowMs);
    return all;
}

QString evidenceId(const QString &words, const QString &procedure)
{
    return hexOf(words + QLatin1Char('\n') + procedure);
}

QDate weekOf(qint64 ms)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, VietnamSeconds).date();
    return day.addDays(1 - day.dayOfWeek());
}

QString missedId(const QString &words, const QDate &week)
{
    return hexOf(words + QLatin1Char('\n') + week.toString(Qt::ISODate));
}

QString wireWord(DraftState state)
{
    return wirewords::wordOf(DraftStates, state);
}

std::optional<DraftState> draftStateFromWire(const QString &word)
{
    return wirewords::valueOf(DraftStates, word);
}

bool mayEditArticles(const User &user)
{
    return isEditor(user);
}

bool mayPublish(const User &user, const ArticleDraft &draft)
{
    return isEditor(user) && (user.role == Role::Administrator || user.name != draft.by);
}

bool mayCurate(const User &user)
{
    return isEditor(user) || (user.active && user.role == Role::Supervisor);
}

bool mayWriteFactOf(const User &user, const QString &unit)
{
    return isEditor(user) || (user.active && user.isDesk() && user.unit == unit);
}

bool mayReport(const User &user)
{
    return user.active && user.role != Role::Auditor;
}

QList<Error> problemsOf(const CommonName &name)
{
    QList<Error> problems;
    require(problems, words(name.words).isEmpty(), QStringLiteral("words"), QStringLiteral("text.missing"));
    require(problems, tooLong(name.words, limits::Line), QStringLiteral("words"),
            QStringLiteral("text.too_long"));
    require(problems, !name.withdrawn && name.procedures.isEmpty(), QStringLiteral("procedures"),
            QStringLiteral("name.no_procedure"));
    require(problems, name.procedures.size() > MostProcedures, QStringLiteral("procedures"),
            QStringLiteral("name.too_many"));
    require(problems, tooLong(name.note, limits::Line), QStringLiteral("note"),
            QStringLiteral("text.too_long"));
    return problems;
}

QList<Error> problemsOf(const ArticleDraft &draft)
{
    QList<Error> problems;
    for (const QString &code : problemsOf(draft.procedure))
        problems.append(Error {ErrorKind::Invalid, QString(), QStringLiteral("procedure"), code});
    require(problems, tooLong(draft.note, limits::Line), QStringLiteral("note"),
            QStringLiteral("text.too_long"));
    require(problems, draft.state == DraftState::Review && draft.note.trimmed().isEmpty(),
            QStringLiteral("note"), QStringLiteral("text.missing"));
    return problems;
}

QList<Error> problemsOf(const ArticleFlag &flag)
{
    QList<Error> problems;
    require(problems, flag.procedure.isEmpty(), QStringLiteral("procedure"), QStringLiteral("text.missing"));
    require(problems, flag.sentence.trimmed().isEmpty() && flag.note.trimmed().isEmpty(),
            QStringLiteral("note"), QStringLiteral("text.missing"));
    require(problems, tooLong(flag.sentence, limits::Content), QStringLiteral("sentence"),
            QStringLiteral("text.too_long"));
    require(problems, tooLong(flag.note, limits::Content), QStringLiteral("note"),
            QStringLiteral("text.too_long"));
    return problems;
}

QList<Error> problemsOf(const UnitFact &fact)
{
    QList<Error> problems;
    require(problems, fact.unit.isEmpty(), QStringLiteral("unit"), QStringLiteral("text.missing"));
    const auto line = [&problems](const QString &text, const QString &field) {
        require(problems, tooLong(text, limits::Line), field, QStringLiteral("text.too_long"));
    };
    line(fact.counter, QStringLiteral("counter"));
    line(fact.hours, QStringLiteral("hours"));
    line(fact.fee, QStringLiteral("fee"));
    require(problems, tooLong(fact.note, limits::Content), QStringLiteral("note"),
            QStringLiteral("text.too_long"));
    return problems;
}

} // namespace tongdai
