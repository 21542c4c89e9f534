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

} // namespace tongdai
