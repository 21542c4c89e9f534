#include "ui/widgets/accessibleroles.h"

#include "ui/widgets/digitlist.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace tongdai {

namespace {

class DigitListFace final : public QAccessibleWidget
{
public:
    explicit DigitListFace(DigitList *list)
        : QAccessibleWidget(list, QAccessible::List)
        , m_list(list)
    { }

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Value)
            return chosenWords();
        if (what != QAccessible::Description)
            return QAccessibleWidget::text(what);
        QStringList rows; // what each digit does, read out on request
        for (const DigitList::Row &row : m_list->rows())
            rows << row.key + QLatin1Char(' ') + row.words;
        return rows.join(QStringLiteral(", "));
    }

private:
    QString chosenWords() const
    {
        const auto rows = m_list->rows();
        const auto chosen = std::find_if(rows.begin(), rows.end(),
                                         [this](const DigitList::Row &row) { return row.value == m_list->chosen(); });
        return chosen == rows.end() ? QString() : chosen->words;
    }

    DigitList *m_list;
};

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    if (auto *list = qobject_cast<DigitList *>(object))
        return new DigitListFace(list);
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    static const bool once = [] {
        QAccessible::installFactory(&faceOf);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace tongdai
