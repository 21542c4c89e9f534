#include "app/search/startfile.h"

#include <QDataStream>
#include <QFile>
#include <QHashFunctions>
#include <QSaveFile>

namespace tongdai {

namespace {

constexpr quint32 Magic = 0x54443232; // "TD22"
constexpr quint32 Format = 2; ///< counts up with every change of this file or of PackedProcedures
constexpr quint32 MostProcedures = 1'000'000;
constexpr std::size_t Seed = 1022;

void writeNamed(QDataStream &out, const Procedure &p)
{
    out << p.id << p.code << p.name << p.commonNames << p.field << p.issuer << p.level << p.audience
        << p.checkedOn << p.nextCheck << p.validFrom << p.validTo;
}

Procedure readNamed(QDataStream &in)
{
    Procedure p;
    in >> p.id >> p.code >> p.name >> p.commonNames >> p.field >> p.issuer >> p.level >> p.audience
        >> p.checkedOn >> p.nextCheck >> p.validFrom >> p.validTo;
    return p;
}

} // namespace

StartFile StartFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(&file);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint32 format = 0;
    quint32 count = 0;
    StartFile made;
    in >> magic >> format >> count >> made.print;
    if (magic != Magic || format != Format || count > MostProcedures)
        return {};
    made.named.reserve(count);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Procedure named = readNamed(in);
        QByteArray packed;
        in >> packed;
        made.procedures.putPacked(named.id, named.code, packed);
        made.named.append(std::move(named));
    }
    if (in.status() != QDataStream::Ok || printOf(made.procedures) != made.print)
        return {};
    return made;
}

bool StartFile::write(const QString &path, const PackedProcedures &procedures)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QDataStream out(&file);
    out.setVersion(QDataStream::Qt_6_4);
    out << Magic << Format << static_cast<quint32>(procedures.size()) << printOf(procedures);
    for (const QString &id : procedures.ids()) {
        writeNamed(out, *procedures.get(id));
        out << procedures.packedOf(id);
    }
    return out.status() == QDataStream::Ok && file.commit();
}

quint64 StartFile::printOf(const PackedProcedures &procedures)
{
    quint64 print = static_cast<quint64>(procedures.size());
    for (const QString &id : procedures.ids())
        print = print * 31 + qHash(procedures.packedOf(id), Seed);
    return print;
}

} // namespace tongdai
