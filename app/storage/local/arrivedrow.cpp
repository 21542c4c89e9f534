#include "app/storage/local/arrivedrow.h"

#include "app/wire/callerdocuments.h"
#include "app/wire/documents.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/phonenumber.h"

#include <QtConcurrentMap>

namespace tongdai::storage {

namespace {

constexpr qsizetype Many = 200; ///< rows; below this another thread costs more than it saves
constexpr qsizetype Chunk = 64;

using Read = decltype(ArrivedRow::read);

template<typename T> Result<Read> kept(Result<T> read)
{
    if (!read)
        return tl::unexpected(read.error());
    return Read(std::move(*read));
}

template<typename T> Result<Read> readable(const Result<T> &read)
{
    if (!read)
        return tl::unexpected(read.error());
    return Read();
}

/// An error when the row cannot be shown.
Result<Read> readRow(const PullRow &row)
{
    if (row.type == wire::rowCall())
        return kept(wire::callFromJson(row.doc));
    if (row.type == wire::rowTicket())
        return kept(wire::ticketFromJson(row.doc));
    if (row.type == wire::rowEvent())
        return kept(wire::eventFromJson(row.doc));
    if (row.type == wire::rowCaller())
        return kept(wire::callerFromJson(row.doc));
    if (row.type == wire::rowProcedure())
        return readable(wire::procedureFromJson(row.doc));
    if (row.type == wire::rowUnit())
        return readable(wire::unitFromJson(row.doc));
    if (row.type == wire::rowUser())
        return readable(wire::userFromJson(row.doc));
    if (row.type == wire::rowDuty())
        return readable(wire::dutyFromJson(row.doc));
    if (row.type == wire::rowCommonName())
        return readable(wire::commonNameFromJson(row.doc));
    if (row.type == wire::rowEvidence())
        return readable(wire::evidenceFromJson(row.doc));
    if (row.type == wire::rowMissed())
        return readable(wire::missedFromJson(row.doc));
    if (row.type == wire::rowDraft())
        return readable(wire::draftFromJson(row.doc));
    if (row.type == wire::rowArticleVersion())
        return readable(wire::articleVersionFromJson(row.doc));
    if (row.type == wire::rowFlag())
        return readable(wire::flagFromJson(row.doc));
    if (row.type == wire::rowUnitFact())
        return readable(wire::unitFactFromJson(row.doc));
    if (row.type == wire::rowSnippet())
        return readable(wire::snippetFromJson(row.doc));
    if (row.type == wire::rowTopicQuestions())
        return readable(wire::topicQuestionsFromJson(row.doc));
    if (row.type == wire::rowParked())
        return readable(wire::parkedNoticeFromJson(row.doc));
    return Read();
}

QString problemOf(const Error &error)
{
    return error.field + QLatin1Char(' ') + error.code;
}

QByteArray phoneHash(const QString &phone, const Sealer &sealer)
{
    const auto number = PhoneNumber::parse(phone);
    return number && !number->isEmpty() ? sealer.lookupHash(number->national()) : QByteArray();
}

} // namespace

QByteArray shadowContext(const QString &type, const QString &id)
{
    return QByteArrayLiteral("shadow:") + type.toUtf8() + ':' + id.toUtf8();
}

RowKind rowKindOf(const QString &type)
{
    if (type == wire::rowCall())
        return RowKind::Call;
    if (type == wire::rowTicket())
        return RowKind::Ticket;
    if (type == wire::rowEvent())
        return RowKind::Event;
    if (type == wire::rowProcedure())
        return RowKind::Procedure;
    if (type == wire::rowUnit() || type == wire::rowUser() || type == wire::rowDuty()
        || type == wire::rowDay())
        return RowKind::Directory;
    if (type == wire::rowCommonName() || type == wire::rowEvidence() || type == wire::rowMissed()
        || type == wire::rowDraft() || type == wire::rowArticleVersion() || type == wire::rowFlag()
        || type == wire::rowUnitFact() || type == wire::rowSnippet() || type == wire::rowTopicQuestions())
        return RowKind::Knowledge;
    if (type == wire::rowCaller())
        return RowKind::Caller;
    if (type == wire::rowParked())
        return RowKind::Parked;
    return RowKind::Unknown;
}

Result<ArrivedRow> arrived(const PullRow &row, const Sealer &sealer)
{
    ArrivedRow arrived;
    arrived.kind = rowKindOf(row.type);
    if ((arrived.kind == RowKind::Call || arrived.kind == RowKind::Ticket) && QUuid::fromString(row.id).isNull()) {
        arrived.problem = QStringLiteral("id");
    } else if (auto read = readRow(row); !read) {
        arrived.problem = problemOf(read.error());
    } else {
        arrived.read = std::move(*read);
        if (const auto *call = std::get_if<Call>(&arrived.read))
            arrived.phoneHash = phoneHash(call->citizen.phone, sealer);
        else if (const auto *ticket = std::get_if<Ticket>(&arrived.read))
            arrived.phoneHash = phoneHash(ticket->citizen.phone, sealer);
        else if (const auto *card = std::get_if<CallerCard>(&arrived.read))
            arrived.phoneHash = phoneHash(card->phone, sealer);
    }
    const QByteArray context = shadowContext(row.type, row.id);
    if (arrived.kind == RowKind::Unknown || !arrived.problem.isEmpty()) {
        auto sealed = sealObject(row.doc, context, sealer);
        if (!sealed)
            return tl::unexpected(sealed.error());
        arrived.parted = {QByteArrayLiteral("{}"), std::move(*sealed)};
        return arrived;
    }
    auto parted = part(row.doc, context, sealer);
    if (!parted)
        return tl::unexpected(parted.error());
    arrived.parted = std::move(*parted);
    return arrived;
}

namespace {

Result<ArrivedRow> arrivedOrGone(const PullRow &row, const Sealer &sealer)
{
    return row.gone ? ArrivedRow() : arrived(row, sealer);
}

} // namespace

Arrivals::Arrivals(const QList<PullRow> &rows, const Sealer &sealer)
    : m_rows(rows)
    , m_sealer(sealer)
{
    if (rows.size() < Many)
        return;
    QList<qsizetype> starts;
    for (qsizetype start = 0; start < rows.size(); start += Chunk)
        starts.append(start);
    m_chunks = QtConcurrent::mapped(starts, [&rows, &sealer](qsizetype start) {
        QList<Result<ArrivedRow>> chunk;
        for (qsizetype i = start; i < std::min(start + Chunk, rows.size()); ++i)
            chunk.append(arrivedOrGone(rows[i], sealer));
        return chunk;
    });
}

Arrivals::~Arrivals()
{
    m_chunks.cancel();
    m_chunks.waitForFinished();
}

Result<ArrivedRow> Arrivals::next()
{
    const qsizetype at = m_next++;
    if (m_rows.size() < Many)
        return arrivedOrGone(m_rows[at], m_sealer);
    if (at % Chunk == 0)
        m_chunk = m_chunks.resultAt(static_cast<int>(at / Chunk));
    return std::move(m_chunk[at % Chunk]);
}

} // namespace tongdai::storage
