#include "ui/widgets/proceduretext.h"

#include "models/domain/fee.h"
#include "models/domain/vietnamesetext.h"
#include "ui/widgets/timewords.h"

#include <algorithm>

namespace tongdai {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

QStringList distinct(const QList<FilingMethod> &methods, QString FilingMethod::*member)
{
    QStringList found;
    for (const FilingMethod &method : methods) {
        const QString value = (method.*member).simplified();
        if (!value.isEmpty() && !found.contains(value))
            found << value;
    }
    return found;
}

/// Ways to file that say the same, in the order of the source.
struct Ways {
    QStringList channels;
    FilingMethod method; ///< of the first
};

QList<Ways> grouped(const QList<FilingMethod> &methods, bool withNotes)
{
    QList<Ways> groups;
    for (const FilingMethod &method : methods) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Ways &ways) {
            return ways.method.time.simplified() == method.time.simplified()
                && ways.method.fee.simplified() == method.fee.simplified()
                && (!withNotes || ways.method.note.simplified() == method.note.simplified());
        });
        const QString channel = method.channel.simplified();
        if (same == groups.end())
            groups << Ways {{channel}, method};
        else if (!same->channels.contains(channel))
            same->channels << channel;
    }
    return groups;
}

/// "Trực tiếp, trực tuyến": only the first in capitals.
QString listed(const QStringList &channels)
{
    QStringList words;
    for (const QString &channel : channels)
        words << (words.isEmpty() ? channel : ProcedureText::inSentence(channel));
    return joined(words);
}

} // namespace

QString ProcedureText::shortened(const QString &text, int most)
{
    QString one = text.simplified();
    if (one.size() <= most)
        return one;
    one.truncate(most);
    const qsizetype space = one.lastIndexOf(QLatin1Char(' '));
    if (space > most / 2)
        one.truncate(space);
    return one + QChar(0x2026);
}

QString ProcedureText::inSentence(const QString &text)
{
    if (text.size() < 2 || text.at(1).isUpper())
        return text;
    return text.at(0).toLower() + text.mid(1);
}

QString ProcedureText::spokenAnswer(const Procedure &procedure)
{
    if (hasOwnAnswer(procedure))
        return procedure.spokenAnswer.trimmed();
    QStringList sentences;
    if (!procedure.agency.trimmed().isEmpty())
        sentences << tr("File at: %1.").arg(shortened(procedure.agency, 160));
    const QStringList ways = distinct(procedure.methods, &FilingMethod::channel);
    if (!ways.isEmpty()) {
        QStringList low;
        for (const QString &way : ways)
            low << inSentence(way);
        sentences << tr("Ways to file: %1.").arg(joined(low));
    }
    const QString time = procedure.timeLimit.trimmed().isEmpty()
        ? joined(distinct(procedure.methods, &FilingMethod::time))
        : procedure.timeLimit;
    if (!time.trimmed().isEmpty())
        sentences << tr("Result within: %1.").arg(inSentence(shortened(time, 160)));
    QStringList papers;
    for (const Paper &paper : procedure.papers) {
        if (papers.size() == 3)
            break;
        if (const QString name = shortened(paper.name, 90); !name.isEmpty())
            papers << inSentence(name);
    }
    if (!papers.isEmpty()) {
        const int more = static_cast<int>(procedure.papers.size() - papers.size());
        const QString list = papers.join(QStringLiteral("; "));
        sentences << (more > 0 ? tr("Papers: %1, and %n more.", nullptr, more).arg(list)
                               : tr("Papers: %1.").arg(list));
    }
    return sentences.join(QLatin1Char(' '));
}

QList<Fact> ProcedureText::facts(const Procedure &procedure, bool withPlace, const LocalFacts &local)
{
    QList<Fact> facts;

    Fact time {tr("Processing time"), {}, {}, false};
    const QStringList times = distinct(procedure.methods, &FilingMethod::time);
    time.value = shortened(times.isEmpty() ? procedure.timeLimit : times.constFirst(), 60);
    if (times.size() > 1)
        time.note = tr("%n other time(s) by channel", nullptr, static_cast<int>(times.size()) - 1);
    if (time.value.isEmpty()) {
        time.value = tr("Source does not say");
        time.warn = true;
    }
    facts << time;

    Fact fee {tr("Fees and charges"), {}, {}, false};
    const QStringList fees = distinct(procedure.methods, &FilingMethod::fee);
    const QString stated = (fees.isEmpty() ? procedure.fees : joined(fees)).simplified();
    if (stated.isEmpty()) {
        fee.value = tr("Source does not say");
        fee.note = tr("do not say it is free");
        fee.warn = true;
    } else {
        fee.warn = hasFeeBehindFree(procedure);
        fee.value = shortened(stated, fee.warn ? 160 : 80);
        if (fee.warn)
            fee.note = tr("written as free, but a fee stands behind it: check before you say so");
    }
    if (const QString here = local.fact.fee.simplified(); !here.isEmpty())
        fee.note = (fee.warn ? fee.note + QLatin1Char('\n') : QString())
            + tr("%1: %2").arg(local.unit, shortened(here, 70));
    facts << fee;

    Fact ways {tr("Ways to file"), joined(distinct(procedure.methods, &FilingMethod::channel)), {}, false};
    if (ways.value.isEmpty()) {
        ways.value = tr("Source does not say");
        ways.warn = true;
    } else {
        QString rest;
        for (qsizetype i = 0; i < ways.value.size(); ++i)
            rest += i == 0 || ways.value.at(i - 1) != QLatin1Char(' ') ? ways.value.at(i)
                                                                       : ways.value.at(i).toLower();
        ways.value = rest;
    }
    const QStringList notes = distinct(procedure.methods, &FilingMethod::note);
    if (!notes.isEmpty())
        ways.note = shortened(notes.constFirst(), 70);
    facts << ways;

    if (withPlace) {
        Fact place {tr("Where to file"), shortened(procedure.agency, 70), {}, false};
        if (place.value.isEmpty()) {
            place.value = tr("Source does not say");
            place.warn = true;
        }
        QStringList here {local.fact.counter.simplified(), local.fact.hours.simplified()};
        here.removeAll(QString());
        if (!here.isEmpty())
            place.note = tr("%1: %2").arg(local.unit, shortened(joined(here), 90));
        facts << place;
    }
    return facts;
}

QList<Fact> ProcedureText::channels(const Procedure &procedure)
{
    constexpr qsizetype Most = 4;
    QList<Fact> boxes;
    if (procedure.methods.size() < 2)
        return boxes;
    const auto feeWords = [](const FilingMethod &method) {
        switch (feeKindOf(method.fee)) {
        case FeeKind::NotSaid:
            return tr("fee not said");
        case FeeKind::Free:
            return tr("no fee");
        default:
            return shortened(method.fee, 60);
        }
    };
    const auto timeWords = [](const FilingMethod &method) {
        const QString time = shortened(method.time, 60);
        return time.isEmpty() ? tr("time not said") : time;
    };
    const QList<Ways> groups = grouped(procedure.methods, false);
    if (groups.size() == 1) {
        Ways all = groups.first();
        if (feeKindOf(all.method.fee) == FeeKind::NotSaid)
            all.method.fee = procedure.fees; // what is said of the whole holds for each
        if (all.method.time.trimmed().isEmpty())
            all.method.time = procedure.timeLimit;
        return {{tr("File %1").arg(inSentence(spokenList(all.channels))),
                 tr("%1, %2").arg(timeWords(all.method), feeWords(all.method)),
                 {},
                 false}};
    }
    for (const Ways &ways : groups.mid(0, Most))
        boxes << Fact {shortened(listed(ways.channels), 60), timeWords(ways.method), feeWords(ways.method),
                       false};
    return boxes;
}

QString ProcedureText::spokenList(const QStringList &channels)
{
    QStringList low;
    for (const QString &channel : channels) {
        const QString word = inSentence(shortened(channel, 40));
        // The sources name the carrier, not the way.
        low << (foldMarks(word).startsWith(QStringLiteral("buu chinh")) ? QStringLiteral("qua ") + word
                                                                        : word);
    }
    if (low.size() < 2)
        return low.join(QString());
    const QString last = low.takeLast();
    return tr("%1 or %2").arg(joined(low), last);
}

QStringList ProcedureText::methodLines(const Procedure &procedure)
{
    QStringList lines;
    for (const Ways &ways : grouped(procedure.methods, true)) {
        QStringList parts {ways.method.time, ways.method.fee, ways.method.note};
        parts.removeAll(QString());
        const QString channel = listed(ways.channels);
        lines << (parts.isEmpty() ? channel
                                  : channel + QStringLiteral(": ") + parts.join(QStringLiteral("; ")));
    }
    return lines;
}

ProcedureText::Freshness ProcedureText::freshness(bool inForce, const QDate &checkedOn,
                                                  const QDate &nextCheck, const QDate &validTo,
                                                  const QDate &today)
{
    if (!inForce)
        return {QStringLiteral("alert"), Tone::Red,
                validTo.isValid() ? tr("Expired since %1").arg(TimeWords::date(validTo)) : tr("Expired")};
    if (!checkedOn.isValid())
        return {QStringLiteral("info"), Tone::Soft, tr("In force, never checked here")};
    if (nextCheck.isValid() && nextCheck <= today)
        return {QStringLiteral("clock"), Tone::Amber,
                tr("Due for checking since %1").arg(TimeWords::date(nextCheck))};
    return {QStringLiteral("check"), Tone::Green, tr("In force, checked %1").arg(TimeWords::date(checkedOn))};
}

ProcedureText::Freshness ProcedureText::briefFreshness(bool inForce, const QDate &checkedOn,
                                                       const QDate &nextCheck, const QDate &today)
{
    if (!inForce)
        return {QStringLiteral("alert"), Tone::Red, tr("expired")};
    if (!checkedOn.isValid())
        return {QStringLiteral("info"), Tone::Soft, tr("not checked")};
    if (nextCheck.isValid() && nextCheck <= today)
        return {QStringLiteral("clock"), Tone::Amber, tr("due for checking")};
    return {QStringLiteral("check"), Tone::Green, tr("checked")};
}

QString ProcedureText::count(const Paper &paper)
{
    QStringList parts;
    bool ok = false;
    if (const int n = paper.original.trimmed().toInt(&ok); ok && n > 0)
        parts << tr("%n original(s)", nullptr, n);
    if (const int n = paper.copy.trimmed().toInt(&ok); ok && n > 0)
        parts << tr("%n copy(ies)", nullptr, n);
    return joined(parts);
}

} // namespace tongdai
