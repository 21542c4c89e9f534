#include "ui/widgets/accessibleroles.h"

#include "ui/widgets/paintedrows.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

namespace tongdai {

namespace {

/// One row; there is no object behind it.
class RowFace final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RowFace(QWidget *widget, PaintedRows *rows, int row)
        : m_widget(widget)
        , m_rows(rows)
        , m_row(row)
    { }

    bool isValid() const override { return m_widget && m_row < m_rows->paintedCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        if (what == QAccessible::Name)
            return m_rows->painted(m_row).words;
        return what == QAccessible::Accelerator ? m_rows->painted(m_row).key : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_rows->painted(m_row).rect;
        return {m_widget->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override
    {
        return m_rows->paintedKind() == PaintedRows::Kind::Pages ? QAccessible::PageTab : QAccessible::ListItem;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.selected = m_rows->painted(m_row).chosen;
        state.focused = m_widget->hasFocus() && m_rows->paintedFocus() == m_row;
        state.invisible = !m_widget->isVisible();
        state.disabled = !m_widget->isEnabled();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && isValid() && m_widget->isEnabled())
            m_rows->pressPainted(m_row);
    }
    QStringList keyBindingsForAction(const QString &) const override
    {
        return isValid() ? QStringList {m_rows->painted(m_row).key} : QStringList();
    }

private:
    QPointer<QWidget> m_widget;
    PaintedRows *m_rows;
    int m_row;
};

class RowsFace final : public QAccessibleWidget
{
public:
    RowsFace(QWidget *widget, PaintedRows *rows)
        : QAccessibleWidget(widget,
                            rows->paintedKind() == PaintedRows::Kind::Pages ? QAccessible::PageTabList : QAccessible::List)
        , m_rows(rows)
    { }
    ~RowsFace() override
    {
        for (const QAccessible::Id id : std::as_const(m_faces))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_rows->paintedCount(); }
    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= m_rows->paintedCount())
            return nullptr;
        while (m_faces.size() <= row)
            m_faces.append(QAccessible::registerAccessibleInterface(
                new RowFace(widget(), m_rows, static_cast<int>(m_faces.size()))));
        return QAccessible::accessibleInterface(m_faces.at(row));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint inside = widget()->mapFromGlobal(QPoint(x, y));
        for (int row = 0; row < m_rows->paintedCount(); ++row) {
            if (m_rows->painted(row).rect.contains(inside))
                return child(row);
        }
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface *face) const override
    {
        for (int row = 0; row < m_faces.size(); ++row) {
            if (QAccessible::accessibleInterface(m_faces.at(row)) == face)
                return row;
        }
        return -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        const int row = widget()->hasFocus() ? m_rows->paintedFocus() : -1;
        return row >= 0 ? child(row) : QAccessibleWidget::focusChild();
    }
    QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Value && what != QAccessible::Description)
            return QAccessibleWidget::text(what);
        QStringList said; // the chosen one; or what each key does, read out on request
        for (int row = 0; row < m_rows->paintedCount(); ++row) {
            const PaintedRow painted = m_rows->painted(row);
            if (what == QAccessible::Description)
                said << painted.key + QLatin1Char(' ') + painted.words;
            else if (painted.chosen)
                said << painted.words;
        }
        return said.join(QStringLiteral(", "));
    }

private:
    PaintedRows *m_rows;
    mutable QList<QAccessible::Id> m_faces;
};

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    auto *rows = dynamic_cast<PaintedRows *>(object);
    return widget && rows ? new RowsFace(widget, rows) : nullptr;
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
