#include "app/search/sides.h"

#include <QHash>
#include <QStringList>

namespace tongdai {

quint8 sideOfWord(const QString &word)
{
    static const QHash<QString, quint8> known {
        {QStringLiteral("citizen"), Citizen},           {QStringLiteral("business"), Business},
        {QStringLiteral("organisation"), Organisation}, {QStringLiteral("official"), Official},
        {QStringLiteral("commune"), Commune},           {QStringLiteral("district"), District},
        {QStringLiteral("province"), Province},
    };
    return known.value(word, 0);
}

quint8 sidesOfAudience(const QString &audience)
{
    quint8 sides = 0;
    int depth = 0;
    QString part;
    const auto take = [&sides, &part] {
        const QString who = part.trimmed();
        part.clear();
        if (who.startsWith(u"Công dân") || who.startsWith(u"Người") || who.startsWith(u"Cá nhân")
            || who.startsWith(u"Hộ "))
            sides |= Citizen;
        else if (who.startsWith(u"Doanh nghiệp") || who.startsWith(u"Hợp tác xã"))
            sides |= Business;
        else if (who.startsWith(u"Tổ chức") || who.startsWith(u"Cơ quan"))
            sides |= Organisation;
        else if (who.startsWith(u"Cán bộ"))
            sides |= Official; // "công chức, viên chức" behind it says no more
    };
    for (const QChar c : audience) { // "Tổ chức (không bao gồm doanh nghiệp, HTX)" is one of them
        if (c == u'(')
            ++depth;
        if (depth == 0 && (c == u',' || c == u';'))
            take();
        else if (depth == 0)
            part += c;
        if (c == u')')
            depth = std::max(0, depth - 1);
    }
    take();
    return sides;
}

quint8 sidesOfLevel(const QString &level)
{
    quint8 sides = 0;
    if (level.contains(QStringLiteral("Cấp xã")))
        sides |= Commune;
    if (level.contains(QStringLiteral("Cấp huyện")))
        sides |= District;
    if (level.contains(QStringLiteral("Cấp tỉnh")))
        sides |= Province;
    return sides;
}

} // namespace tongdai
