#include "grownbase.h"

#include "models/domain/vietnamesetext.h"

#include <QRandomGenerator>

namespace tongdai {

namespace {

constexpr quint32 Seed = 1022;

/// Where a name goes from what is done to the circumstances: behind half of its words, at a blank.
qsizetype middleOf(const QString &name)
{
    for (const QString &mark : {QStringLiteral(" đối với "), QStringLiteral(" trong "),
                                QStringLiteral(" của "), QStringLiteral(" cho ")}) {
        const qsizetype at = name.indexOf(mark);
        if (at > 8)
            return at;
    }
    const qsizetype at = name.indexOf(u' ', name.size() / 2);
    return at < 0 ? name.size() : at;
}

} // namespace

QList<Procedure> grownBase(const QList<Procedure> &base, qsizetype count)
{
    QList<Procedure> grown = base.mid(0, count);
    QRandomGenerator random(Seed);
    const auto any
        = [&]() -> const Procedure & { return base[random.bounded(static_cast<int>(base.size()))]; };
    for (int number = 0; grown.size() < count; ++number) {
        const Procedure &head = any();
        const Procedure &tail = any();
        Procedure made = any();
        made.id = QStringLiteral("8.%1").arg(number, 6, 10, QLatin1Char('0'));
        made.code = made.id;
        made.name = head.name.left(middleOf(head.name)) + tail.name.mid(middleOf(tail.name));
        made.commonNames.clear();
        made.field = head.field;
        made.level = tail.level;
        grown.append(made);
    }
    return grown;
}

} // namespace tongdai
