#include "app/search/startfile.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHashFunctions>
#include <QSaveFile>

namespace tongdai {

namespace {

constexpr quint32 Magic = 0x54443232; // "TD22"
constexpr quint32 Format = 3; ///< counts up with every change of this file
constexpr quint32 MostProcedures = 1'000'000;
constexpr std::size_t Seed = 1022;

/// Of the program and the lexicon that make an index: its bytes mean something to no other.
quint64 makersPrint(const Lexicon &lexicon)
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return qHashMulti(Seed, QStringLiteral(TONGDAI_VERSION), program.size(),
                      program.lastModified().toMSecsSinceEpoch(), lexicon.print);
}

void setUp(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

} // namespace

StartFile StartFile::read(const QString &path, const Lexicon &lexicon)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(&file);
    setUp(in);
    quint32 magic = 0;
    quint32 format = 0;
    quint64 maker = 0;
    quint32 count = 0;
    StartFile made;
    in >> magic >> format >> maker >> count >> made.print;
    if (magic != Magic || format != Format || maker != makersPrint(lexicon) || count > MostProcedures)
        return {};
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString id;
        QString code;
        QByteArray packed;
        in >> id >> code >> packed;
        made.procedures.putPacked(id, code, packed);
    }
    QByteArray index;
    quint64 indexPrint = 0;
    in >> index >> indexPrint;
    if (in.status() != QDataStream::Ok || printOf(made.procedures) != made.print
        || qHash(index, Seed) != indexPrint)
        return {};
    QDataStream inside(index);
    setUp(inside);
    made.index = ProcedureIndex::read(inside, lexicon);
    return made;
}

bool StartFile::write(const QString &path, const PackedProcedures &procedures, const ProcedureIndex &index,
                      const Lexicon &lexicon)
{
    QByteArray made;
    QDataStream inside(&made, QIODevice::WriteOnly);
    setUp(inside);
    index.write(inside);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QDataStream out(&file);
    setUp(out);
    out << Magic << Format << makersPrint(lexicon) << static_cast<quint32>(procedures.size())
        << printOf(procedures);
    for (const QString &id : procedures.ids())
        out << id << procedures.get(id)->code << procedures.packedOf(id);
    out << made << static_cast<quint64>(qHash(made, Seed));
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
