// Documents with every field filled, made of chance: what the tests of the codec read and write.
#pragma once

#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/uuid7.h"

#include <random>

namespace tongdai::samples {

/// Values of every kind a field may hold. The same seed gives the same documents.
class Samples
{
public:
    explicit Samples(unsigned seed)
        : m_random(seed)
    { }

    /// Not empty, at most `limit` units, with marks, pictures, lines, quotes, markup.
    QString text(int limit)
    {
        static const QStringList Pieces {
            QStringLiteral("Đặng Thị Ngữ"), QStringLiteral("hoà"),
            QStringLiteral("\n"),           QStringLiteral("\t"),
            QStringLiteral("<b>&amp;</b>"), QStringLiteral("\""),
            QStringLiteral("\\"),           QStringLiteral("😀"),
            QStringLiteral("👩\u200D🌾"),     QStringLiteral("'; --"),
            QStringLiteral("1.5"),          QStringLiteral(" "),
            QStringLiteral("中文"),         QStringLiteral("{\"a\":[1]}"),
        };
        QString text = QStringLiteral("x");
        const unsigned count = m_random() % 8;
        for (unsigned i = 0; i < count; ++i) {
            const QString &piece = Pieces[static_cast<qsizetype>(m_random() % Pieces.size())];
            if (text.size() + piece.size() <= limit)
                text += piece;
        }
        return text;
    }
    QString code() { return QStringLiteral("c%1").arg(m_random() % 100'000); }
    qint64 ms() { return static_cast<qint64>(1 + m_random() % 4'000'000'000U) * 1000 + 7; }
    int count(int most = 1'000'000) { return static_cast<int>(1 + m_random() % static_cast<unsigned>(most)); }
    QUuid id() { return newUuid7(ms()); }
    QDate date() { return QDate(2026, 1, 1).addDays(static_cast<qint64>(m_random() % 5000)); }
    QStringList codes() { return {code(), code() + u'b'}; }

    /// Any value up to `last`, but not the first one where that stands for "nothing".
    template<typename Enum> Enum any(Enum last, bool skipFirst = false)
    {
        const unsigned count = static_cast<unsigned>(last) + 1;
        return static_cast<Enum>(skipFirst ? 1 + m_random() % (count - 1) : m_random() % count);
    }

    CitizenWords citizen()
    {
        return {text(limits::Name),   text(limits::Name), text(limits::Phone),   text(limits::Phone),
                text(limits::Line),   text(limits::Line), text(limits::Phone),   text(limits::Phone),
                text(limits::Phone),  text(limits::Line), text(limits::Content), text(limits::Content),
                text(limits::Content)};
    }

    QList<CorrectedField> changes()
    {
        return {{code(), text(limits::Line), text(limits::Line)}, {code(), text(limits::Line), QString()}};
    }

    Call call()
    {
        Call call;
        call.id = id();
        call.channel = any(Channel::Press);
        call.direction = any(Direction::Out);
        call.callerKind = any(CallerKind::Organisation);
        call.anonymous = true;
        call.hideIdentity = true;
        call.communeCode = code();
        call.kind = any(ContactKind::Emergency);
        call.level = any(Level::Complex);
        call.field = text(limits::Line);
        call.procedureCode = code();
        call.articleVersion = count();
        call.outcome = any(Outcome::Inaudible, true);
        call.ticketId = id();
        call.operatorName = code();
        call.station = code();
        call.startedMs = ms();
        call.endedMs = ms();
        call.talkSeconds = count();
        call.wrapSeconds = count();
        call.noticeMs = ms();
        call.attempt = any(AttemptResult::Voicemail);
        call.recordingId = code();
        call.paperSheet = code();
        call.citizen = citizen();
        call.needsReview = true;
        call.corrections = {{id(), code(), ms(), changes()}, {id(), code(), ms(), changes()}};
        return call;
    }

    Ticket ticket()
    {
        Ticket ticket;
        ticket.id = id();
        ticket.number = QStringLiteral("1022-260301-00001");
        ticket.localNumber = QStringLiteral("TM-B07-0001");
        ticket.callId = id();
        ticket.state = any(TicketState::Cancelled);
        ticket.stateVersion = count();
        ticket.kind = any(ContactKind::Emergency);
        ticket.level = any(Level::Complex);
        ticket.callerKind = any(CallerKind::Organisation);
        ticket.anonymous = true;
        ticket.hideIdentity = true;
        ticket.conduct = true;
        ticket.communeCode = code();
        ticket.field = text(limits::Line);
        ticket.procedureCode = code();
        ticket.leadUnit = code();
        ticket.supportUnits = codes();
        ticket.assignee = code();
        ticket.createdBy = code();
        ticket.station = code();
        ticket.callBackWhen = text(limits::Line);
        ticket.createdMs = ms();
        ticket.acceptDueMs = ms();
        ticket.resultDueMs = ms();
        ticket.callbackDueMs = ms();
        ticket.promisedMs = ms();
        ticket.attempts = count();
        ticket.failedAttempts = count();
        ticket.lastAttempt = any(AttemptResult::Voicemail);
        ticket.lastAttemptMs = ms();
        ticket.promiseSaidMs = ms();
        ticket.seenMs = ms();
        ticket.closedMs = ms();
        ticket.changedMs = ms();
        ticket.returns = count();
        ticket.reopens = count();
        ticket.rating = any(Rating::NotReached, true);
        ticket.citizen = citizen();
        return ticket;
    }

    TicketEvent event()
    {
        TicketEvent event;
        event.id = id();
        event.ticketId = id();
        event.what = any(TicketEvent::What::Promise);
        event.from = any(TicketState::Cancelled);
        event.to = any(TicketState::Cancelled);
        event.by = code();
        event.byUnit = code();
        event.station = code();
        event.toUnit = code();
        event.internal = true;
        event.atMs = ms();
        event.wallMs = ms();
        event.text = text(limits::Content);
        event.changes = changes();
        event.hideIdentity = true;
        event.file = file();
        event.attempt = attempt();
        event.promise = promise();
        return event;
    }

    CallAttempt attempt() { return {any(AttemptResult::Voicemail), ms(), ms(), id()}; }

    MovedPromise promise() { return {ms(), ms(), ms()}; }

    AttachedFile file()
    {
        AttachedFile file;
        file.sha256 = sha256Of(code().toUtf8());
        file.bytes = MostFileBytes - count() % 1000;
        file.type = fileTypesTaken().at(count() % fileTypesTaken().size());
        file.name = safeFileName(text(LongestFileName));
        file.identityPaper = true;
        file.arrived = true;
        file.removedBy = code();
        file.removedMs = ms();
        return file;
    }

    Procedure procedure()
    {
        Procedure made;
        made.id = code();
        made.code = code();
        made.name = text(2000);
        made.commonNames = QStringList {text(500), text(500)};
        made.field = text(500);
        made.agency = text(500);
        made.issuer = text(500);
        made.level = text(500);
        made.audience = text(500);
        made.steps = text(5000);
        made.methods
            = {{text(100), text(100), text(100), text(100)}, {text(100), text(100), text(100), text(100)}};
        made.papers = {{text(100), text(100), code(), code()}};
        made.timeLimit = text(500);
        made.fees = text(500);
        made.legalBasis = {{code(), text(500)}};
        made.conditions = text(500);
        made.result = text(500);
        made.spokenAnswer = text(500);
        made.source = text(500);
        made.version = count();
        made.checkedBy = text(200);
        made.checkedOn = date();
        made.nextCheck = date();
        made.validFrom = date();
        made.validTo = date();
        made.replacedBy = code();
        return made;
    }

    Unit unit()
    {
        Unit unit;
        unit.code = code();
        unit.kind = text(200);
        unit.name = text(200);
        unit.parent = code();
        unit.validFrom = date();
        unit.validTo = date();
        unit.successors = codes();
        unit.predecessors = codes();
        unit.desk = true;
        unit.hotline = text(40);
        unit.address = text(500);
        unit.hours = QStringLiteral("07:30-11:30,13:00-17:00");
        unit.head = code();
        unit.formerNames = QStringList {text(200)};
        return unit;
    }

    User user() { return {code(), text(200), any(Role::Auditor), code(), text(40), m_random() % 2 == 0}; }
    DutySlot duty() { return {code(), code(), code(), ms(), ms(), code(), ms(), 0, false}; }

    CommonName commonName()
    {
        return {id(), text(limits::Line), codes(), text(limits::Line), true, code(), ms(), count(), false};
    }
    Evidence evidence()
    {
        const auto voice = [this] { return Evidence::Voice {code(), count(5000) / 1000.0, ms()}; };
        return {code(), text(limits::Line), code(), {voice(), voice()}, true, code(), ms(), true, count()};
    }
    MissedQuestion missed()
    {
        return {code(), text(limits::Line), date(), count(), ms(), true, code(), count()};
    }
    ArticleDraft draft()
    {
        ArticleDraft made {
            id(), procedure(), count(), any(DraftState::Discarded), text(limits::Line), {}, {}, {},
            0,    0,           false};
        made.reason = text(limits::Line);
        made.by = code();
        made.reviewedBy = code();
        made.atMs = ms();
        made.version = count();
        return made;
    }
    ArticleVersion articleVersion() { return {code(), procedure(), code(), text(limits::Line), ms()}; }
    ArticleFlag flag()
    {
        return {id(),
                code(),
                count(),
                text(limits::Content),
                text(limits::Content),
                code(),
                ms(),
                true,
                code(),
                text(limits::Content),
                count(),
                false};
    }
    UnitFact unitFact()
    {
        return {code(),
                code(),
                text(limits::Line),
                text(limits::Line),
                text(limits::Line),
                text(limits::Content),
                code(),
                ms(),
                count(),
                false};
    }

    Snippet snippet()
    {
        return {id(), text(limits::SnippetName), text(limits::SnippetText), true, code(), ms(), count(), false};
    }
    TopicQuestions topicQuestions()
    {
        return {any(ContactKind::Emergency),
                text(limits::Line),
                {text(limits::TopicQuestion), text(limits::TopicQuestion)},
                true,
                code(),
                ms(),
                count(),
                false};
    }

    wire::Operation operation()
    {
        wire::Operation operation;
        operation.n = count();
        operation.id = id();
        operation.kind = wire::opTicketMove(any(Move::Cancel));
        operation.kv = 1;
        operation.actor = code();
        operation.wallMs = ms();
        operation.monoMs = ms();
        operation.base = count();
        operation.body = QJsonObject {{QStringLiteral("a"), text(100)}, {QStringLiteral("b"), count()}};
        return operation;
    }

private:
    std::mt19937 m_random;
};

} // namespace tongdai::samples
