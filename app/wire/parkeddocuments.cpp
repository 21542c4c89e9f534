#include "app/wire/documents.h"
#include "app/wire/fields.h"

namespace tongdai::wire {

QJsonObject toJson(const ParkedNotice &notice)
{
    return Writer()
        .text(QStringLiteral("id"), notice.opId)
        .text(QStringLiteral("kind"), notice.kind)
        .text(QStringLiteral("actor"), notice.actor)
        .text(QStringLiteral("station"), notice.station)
        .text(QStringLiteral("subject"), notice.subject)
        .text(QStringLiteral("number"), notice.number)
        .text(QStringLiteral("why"), wireWord(notice.why))
        .text(QStringLiteral("problem"), notice.problem)
        .text(QStringLiteral("code"), notice.code)
        .integer(QStringLiteral("at_ms"), notice.atMs)
        .take();
}

Result<ParkedNotice> parkedNoticeFromJson(const QJsonObject &object)
{
    Reader reader(object);
    ParkedNotice notice;
    notice.opId = reader.text(QStringLiteral("id"), sizes::Code, true);
    notice.kind = reader.text(QStringLiteral("kind"), limits::Line);
    notice.actor = reader.text(QStringLiteral("actor"), limits::Line);
    notice.station = reader.text(QStringLiteral("station"), sizes::Code);
    notice.subject = reader.text(QStringLiteral("subject"), limits::Line);
    notice.number = reader.text(QStringLiteral("number"), sizes::Code);
    notice.why = reader.word(QStringLiteral("why"), parkedWhyFromWire, ParkedNotice::Why::Failed, true);
    notice.problem = reader.text(QStringLiteral("problem"), sizes::Code);
    notice.code = reader.text(QStringLiteral("code"), limits::Line);
    notice.atMs = readMs(reader, QStringLiteral("at_ms"));
    return finished(reader, std::move(notice));
}

} // namespace tongdai::wire
