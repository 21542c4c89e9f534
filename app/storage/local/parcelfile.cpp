#include "app/storage/local/parcelfile.h"

#include "models/domain/uuid7.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QSaveFile>

namespace tongdai::storage {

namespace {

const QByteArray Mark = QByteArrayLiteral("TONGDAI-PARCEL ");
const QByteArray Version = QByteArrayLiteral("1\n");
const QByteArray SlotContext = QByteArrayLiteral("parcel:key");
const QByteArray BodyContext = QByteArrayLiteral("parcel:1");
constexpr qint64 LargestFile = 512LL << 20;

QCborMap toCbor(const NewOperation &operation)
{
    return {{QStringLiteral("id"), idText(operation.id)},
            {QStringLiteral("kind"), operation.kind},
            {QStringLiteral("actor"), operation.actor},
            {QStringLiteral("wall"), operation.wallMs},
            {QStringLiteral("mono"), operation.monoMs},
            {QStringLiteral("base"), operation.base},
            {QStringLiteral("subject"), idText(operation.subject)},
            {QStringLiteral("predicted"), operation.predicted ? wireWord(*operation.predicted) : QString()},
            {QStringLiteral("body"), QCborMap::fromJsonObject(operation.body)}};
}

std::optional<NewOperation> operationFrom(const QCborMap &map)
{
    NewOperation operation;
    operation.id = QUuid::fromString(map.value(QStringLiteral("id")).toString());
    operation.kind = map.value(QStringLiteral("kind")).toString();
    operation.actor = map.value(QStringLiteral("actor")).toString();
    operation.wallMs = map.value(QStringLiteral("wall")).toInteger();
    operation.monoMs = map.value(QStringLiteral("mono")).toInteger();
    operation.base = map.value(QStringLiteral("base")).toInteger();
    operation.subject = QUuid::fromString(map.value(QStringLiteral("subject")).toString());
    operation.predicted = ticketStateFromWire(map.value(QStringLiteral("predicted")).toString());
    operation.body = map.value(QStringLiteral("body")).toMap().toJsonObject();
    if (operation.id.isNull() || operation.kind.isEmpty() || operation.actor.isEmpty() || operation.body.isEmpty())
        return {};
    return operation;
}

QByteArray bytesOf(const Parcel &parcel)
{
    QCborArray operations;
    for (const NewOperation &operation : parcel.operations)
        operations.append(toCbor(operation));
    return QCborMap {{QStringLiteral("station"), parcel.contents.station},
                     {QStringLiteral("made"), parcel.contents.madeMs},
                     {QStringLiteral("operations"), operations}}
        .toCborValue()
        .toCbor();
}

Result<Parcel> parcelFrom(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    Parcel parcel;
    parcel.contents.station = map.value(QStringLiteral("station")).toString();
    parcel.contents.madeMs = map.value(QStringLiteral("made")).toInteger();
    for (const QCborValue &value : map.value(QStringLiteral("operations")).toArray()) {
        auto operation = operationFrom(value.toMap());
        if (!operation)
            return fail(ErrorKind::Corrupt, QStringLiteral("an operation of the file cannot be read"));
        parcel.operations.append(std::move(*operation));
    }
    parcel.contents = contentsOf(parcel);
    return parcel;
}

} // namespace

ParcelContents contentsOf(const Parcel &parcel)
{
    ParcelContents contents = parcel.contents;
    contents.authors.clear();
    contents.calls = 0;
    contents.oldestMs = 0;
    contents.items = static_cast<int>(parcel.operations.size());
    for (const NewOperation &operation : parcel.operations) {
        if (!contents.authors.contains(operation.actor))
            contents.authors.append(operation.actor);
        contents.calls += operation.kind == wire::opCallCreate();
        if (contents.oldestMs == 0 || operation.wallMs < contents.oldestMs)
            contents.oldestMs = operation.wallMs;
    }
    return contents;
}

Result<void> writeParcel(const QString &file, const QString &password, const Parcel &parcel, const KeyBox &box)
{
    const auto key = box.newKey();
    if (!key)
        return tl::unexpected(key.error());
    const auto slot = box.wrapWithPassword(*key, password, SlotContext);
    if (!slot)
        return tl::unexpected(slot.error());
    const auto sealer = box.sealer(*key);
    if (!sealer)
        return tl::unexpected(sealer.error());
    const auto sealed = (*sealer)->seal(bytesOf(parcel), BodyContext);
    if (!sealed)
        return tl::unexpected(sealed.error());
    const QByteArray bytes = Mark + Version
        + QCborMap {{QStringLiteral("slot"), *slot}, {QStringLiteral("sealed"), *sealed}}.toCborValue().toCbor();
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return fail(target.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Storage,
                    target.errorString(), QStringLiteral("file"));
    return {};
}

Result<Parcel> readParcel(const QString &file, const QString &password, const KeyBox &box)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, source.errorString(), QStringLiteral("file"));
    if (source.size() > LargestFile || source.read(Mark.size()) != Mark)
        return fail(ErrorKind::Corrupt, QStringLiteral("not a file of waiting items"), QStringLiteral("file"),
                    QStringLiteral("parcel.other_file"));
    if (source.readLine(16) != Version)
        return fail(ErrorKind::TooNew, QStringLiteral("the file was made by a newer program"), QStringLiteral("file"));
    const QCborMap map = QCborValue::fromCbor(source.readAll()).toMap();
    const auto key = box.openWithPassword(map.value(QStringLiteral("slot")).toByteArray(), password, SlotContext);
    if (!key) {
        if (key.error().kind == ErrorKind::NeedLogin)
            return fail(ErrorKind::NeedLogin, QStringLiteral("another password"), QStringLiteral("password"),
                        QStringLiteral("parcel.password"));
        return tl::unexpected(key.error());
    }
    const auto sealer = box.sealer(*key);
    if (!sealer)
        return tl::unexpected(sealer.error());
    const auto bytes = (*sealer)->open(map.value(QStringLiteral("sealed")).toByteArray(), BodyContext);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parcelFrom(*bytes);
}

} // namespace tongdai::storage
