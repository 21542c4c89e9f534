#include "app/search/packedprocedures.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int FastCompression = 1;

QByteArray packed(const Procedure &p)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << p.id << p.code << p.name << p.commonNames << p.field << p.agency << p.issuer << p.level
        << p.audience << p.steps << p.timeLimit << p.fees << p.conditions << p.result << p.spokenAnswer
        << p.source << p.version << p.checkedBy << p.checkedOn << p.nextCheck << p.validFrom << p.validTo
        << p.replacedBy;
    out << static_cast<qint32>(p.methods.size());
    for (const FilingMethod &method : p.methods)
        out << method.channel << method.time << method.fee << method.note;
    out << static_cast<qint32>(p.papers.size());
    for (const Paper &paper : p.papers)
        out << paper.group << paper.name << paper.original << paper.copy;
    out << static_cast<qint32>(p.legalBasis.size());
    for (const LegalBasis &law : p.legalBasis)
        out << law.code << law.name;
    return qCompress(bytes, FastCompression);
}

Procedure unpacked(const QByteArray &small)
{
    QDataStream in(qUncompress(small));
    Procedure p;
    in >> p.id >> p.code >> p.name >> p.commonNames >> p.field >> p.agency >> p.issuer >> p.level
        >> p.audience >> p.steps >> p.timeLimit >> p.fees >> p.conditions >> p.result >> p.spokenAnswer
        >> p.source >> p.version >> p.checkedBy >> p.checkedOn >> p.nextCheck >> p.validFrom >> p.validTo
        >> p.replacedBy;
    qint32 count = 0;
    in >> count;
    for (qint32 i = 0; i < count; ++i) {
        FilingMethod method;
        in >> method.channel >> method.time >> method.fee >> method.note;
        p.methods.append(method);
    }
    in >> count;
    for (qint32 i = 0; i < count; ++i) {
        Paper paper;
        in >> paper.group >> paper.name >> paper.original >> paper.copy;
        p.papers.append(paper);
    }
    in >> count;
    for (qint32 i = 0; i < count; ++i) {
        LegalBasis law;
        in >> law.code >> law.name;
        p.legalBasis.append(law);
    }
    return p;
}

} // namespace

void PackedProcedures::put(const Procedure &procedure)
{
    putPacked(procedure.id, procedure.code, packed(procedure));
}

void PackedProcedures::putPacked(const QString &id, const QString &code, const QByteArray &packed)
{
    m_byId.insert(id, packed);
    if (!code.isEmpty())
        m_idOfCode.insert(code, id);
}

QStringList PackedProcedures::ids() const
{
    QStringList ids = m_byId.keys();
    std::sort(ids.begin(), ids.end());
    return ids;
}

void PackedProcedures::remove(const QString &id)
{
    m_byId.remove(id);
    m_idOfCode.removeIf([&id](const auto &entry) { return entry.value() == id; });
}

std::optional<Procedure> PackedProcedures::get(const QString &idOrCode) const
{
    const auto found = m_byId.constFind(m_byId.contains(idOrCode) ? idOrCode : m_idOfCode.value(idOrCode));
    if (found == m_byId.cend())
        return std::nullopt;
    return unpacked(*found);
}

QList<Procedure> PackedProcedures::all() const
{
    QList<Procedure> procedures;
    procedures.reserve(size());
    for (const QString &id : ids())
        procedures.append(unpacked(m_byId.value(id)));
    return procedures;
}

} // namespace tongdai
