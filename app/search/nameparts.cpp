#include "app/search/nameparts.h"

#include "models/domain/vietnamesetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace tongdai {

QString plainName(const QString &name)
{
    QString plain = words(name).join(u' ');
    if (plain.startsWith(u"thủ tục "))
        plain = plain.mid(8);
    return plain;
}

QString provinceOf(const QString &issuer)
{
    const QString form = searchForm(issuer);
    if (!form.startsWith(u"ubnd "))
        return {};
    QString province = form.mid(5);
    for (const QString &kind : {QStringLiteral("thành phố "), QStringLiteral("tỉnh ")}) {
        if (province.startsWith(kind))
            province = province.mid(kind.size());
    }
    return province;
}

namespace {

/// What stands before the circumstances: "(", "đối với", "trong trường hợp", …
QString headOf(const QString &name)
{
    static const QStringList cuts {
        QStringLiteral("("),
        QStringLiteral(" đối với "),
        QStringLiteral(" trong trường hợp "),
        QStringLiteral(" trong các trường hợp "),
        QStringLiteral(" theo quy định "),
        QStringLiteral(" do "),
        QStringLiteral(";"),
    };
    qsizetype cut = name.size();
    for (const QString &mark : cuts) {
        const qsizetype at = name.indexOf(mark, 0, Qt::CaseInsensitive);
        if (at > 0)
            cut = std::min(cut, at);
    }
    return name.left(cut).trimmed();
}

} // namespace

QStringList segmentsOf(const QString &name)
{
    // "…; …" and "Khai …/ Miễn …", but neither "HIV/AIDS" nor "01/7/2025".
    static const QRegularExpression joints(QStringLiteral(";|/\\s+|/(?=\\p{Lu}\\p{Ll})"));
    QStringList parts;
    const QStringList listed = name.split(joints, Qt::SkipEmptyParts);
    for (const QString &part : listed) {
        if (listed.size() > 1 && words(part).size() >= 4)
            parts.append(part.trimmed());
    }
    const QString head = headOf(name);
    if (head.size() < name.trimmed().size() && words(head).size() >= 3 && !parts.contains(head))
        parts.append(head);
    return parts;
}

QStringList singleActions(const QString &name, const QStringList &actions)
{
    static const QStringList joints {QStringLiteral(", "),   QStringLiteral("/ "),     QStringLiteral("/"),
                                     QStringLiteral(" và "), QStringLiteral(" hoặc "), QStringLiteral("; ")};
    const QString head = headOf(name);
    QStringView rest(head);
    if (rest.startsWith(u"thủ tục ", Qt::CaseInsensitive))
        rest = rest.mid(8).trimmed();
    QStringList found;
    while (true) {
        QStringView longest;
        for (const QString &action : actions) {
            const bool here = rest.startsWith(action, Qt::CaseInsensitive)
                && (rest.size() == action.size() || !rest[action.size()].isLetterOrNumber());
            if (here && action.size() > longest.size())
                longest = rest.left(action.size());
        }
        if (longest.isEmpty())
            return {};
        found.append(longest.toString());
        rest = rest.mid(longest.size());
        const auto joint = std::find_if(joints.cbegin(), joints.cend(),
                                        [&rest](const QString &mark) { return rest.startsWith(mark); });
        if (joint == joints.cend())
            break;
        rest = rest.mid(joint->size());
    }
    const QString object = rest.trimmed().toString();
    if (found.size() < 2 || object.isEmpty())
        return {};
    for (QString &action : found)
        action += u' ' + object;
    return found;
}

namespace {

/// "… tại cấp trung ương, cấp tỉnh, cấp xã": a list of levels is no variant.
bool isOneOfLevels(const QString &row, qsizetype behind)
{
    return QStringView(row).mid(behind).startsWith(u"| cấp tỉnh")
        || QStringView(row).mid(behind).startsWith(u"| cấp xã");
}

} // namespace

quint64 markersIn(const QString &name, const QStringList &markers)
{
    // "Cấp, cấp lại": after a comma it is one of several, so the plain case is meant as well.
    QString row;
    bool listed = false;
    QString part;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        const bool end = i == name.size();
        if (!end && name[i] != u',' && name[i] != u';' && name[i] != u'/') {
            part += name[i];
            continue;
        }
        row += (listed ? QStringLiteral(" | ") : QStringLiteral(" ")) + words(part).join(u' ');
        listed = true;
        part.clear();
        if (!end && name[i] == u';')
            break; // what stands behind is another case
    }
    row += u' ';
    quint64 found = 0;
    for (int variant = 0; variant < markers.size(); ++variant) {
        const QString marker = u' ' + markers[variant] + u' ';
        for (qsizetype at = row.indexOf(marker); at >= 0; at = row.indexOf(marker, at + 1)) {
            if ((at == 0 || row[at - 1] != u'|') && !isOneOfLevels(row, at + marker.size())) {
                found |= quint64(1) << variant;
                break;
            }
        }
    }
    return found;
}

} // namespace tongdai
