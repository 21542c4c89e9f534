#include "app/storage/local/draftcodec.h"

#include <QDataStream>
#include <QIODevice>

namespace tongdai::storage {

namespace {

constexpr qint32 Form = 4;
constexpr qint32 FormWithoutLine = 3;
constexpr qint32 FormWithoutCorrection = 2;
constexpr qint32 FormWithoutCursor = 1;

// One list for both directions, so that a field cannot be written and not read.
template<typename Visit> void eachCallField(Call &call, Visit &&visit)
{
    CitizenWords &words = call.citizen;
    visit(call.id), visit(call.channel), visit(call.direction), visit(call.callerKind), visit(call.anonymous);
    visit(call.hideIdentity), visit(call.communeCode), visit(call.kind), visit(call.level), visit(call.field);
    visit(call.procedureCode), visit(call.articleVersion), visit(call.outcome), visit(call.ticketId);
    visit(call.operatorName), visit(call.station), visit(call.startedMs), visit(call.endedMs);
    visit(call.talkSeconds), visit(call.wrapSeconds), visit(call.noticeMs), visit(call.needsReview);
    visit(words.name), visit(words.contactPerson), visit(words.phone), visit(words.otherPhone),
        visit(words.email);
    visit(words.address), visit(words.identityNumber), visit(words.taxCode), visit(words.dossierCode);
    visit(words.question), visit(words.content), visit(words.firstContent), visit(words.answer);
}

template<typename Visit> void eachField(CallDraft &draft, Visit &&visit)
{
    visit(draft.formId), visit(draft.handOver), visit(draft.leadUnit), visit(draft.callBackWhen),
        visit(draft.conduct);
    visit(draft.tab), visit(draft.savedMs);
    eachCallField(draft.call, visit);
}

// Since form 2.
template<typename Visit> void eachCursorField(CallDraft &draft, Visit &&visit)
{
    visit(draft.onTop), visit(draft.field), visit(draft.cursor);
}

// Since form 3.
template<typename Visit> void eachCorrectionField(CallDraft &draft, Visit &&visit)
{
    visit(draft.correctionId);
    eachCallField(draft.original, visit);
}

// Since form 4.
template<typename Visit> void eachLineField(CallDraft &draft, Visit &&visit)
{
    visit(draft.call.recordingId), visit(draft.call.paperSheet);
    visit(draft.original.recordingId), visit(draft.original.paperSheet);
}

template<typename T> void put(QDataStream &stream, const T &value)
{
    if constexpr (std::is_enum_v<T>)
        stream << static_cast<qint32>(value);
    else
        stream << value;
}

template<typename T> void take(QDataStream &stream, T &value)
{
    if constexpr (std::is_enum_v<T>) {
        qint32 number = 0;
        stream >> number;
        value = static_cast<T>(number);
    } else {
        stream >> value;
    }
}

} // namespace

QByteArray bytesOf(const CallDraft &draft)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << Form;
    CallDraft copy = draft;
    eachField(copy, [&stream](auto &field) { put(stream, field); });
    eachCursorField(copy, [&stream](auto &field) { put(stream, field); });
    eachCorrectionField(copy, [&stream](auto &field) { put(stream, field); });
    eachLineField(copy, [&stream](auto &field) { put(stream, field); });
    return bytes;
}

Result<CallDraft> draftFrom(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 form = 0;
    stream >> form;
    CallDraft draft;
    const bool known = form >= FormWithoutCursor && form <= Form;
    if (known)
        eachField(draft, [&stream](auto &field) { take(stream, field); });
    if (known && form > FormWithoutCursor)
        eachCursorField(draft, [&stream](auto &field) { take(stream, field); });
    if (known && form > FormWithoutCorrection)
        eachCorrectionField(draft, [&stream](auto &field) { take(stream, field); });
    if (known && form > FormWithoutLine)
        eachLineField(draft, [&stream](auto &field) { take(stream, field); });
    if (!known || stream.status() != QDataStream::Ok)
        return fail(ErrorKind::Corrupt, QStringLiteral("not a draft of this program"));
    return draft;
}

} // namespace tongdai::storage
