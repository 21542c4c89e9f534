#include "ui/calls/communefield.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/directory.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/rowpainter.h"

#include <QAbstractItemView>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int MostRows = 60;

/// One commune a row.
class CommuneRows final : public QStyledItemDelegate
{
public:
    CommuneRows(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->fillRect(option.rect, m_theme.tokens().pane);
        RowPainter row(painter, m_theme, option.rect, option.state.testFlag(QStyle::State_Selected));
        row.ground(false, false);
        row.line((option.rect.height() - m_theme.lineHeight(TextStyle::Body)) / 2, TextStyle::Body,
                 m_theme.px(10), m_theme.px(6));
        row.text(index.data().toString(), TextStyle::Body, Tone::Text);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(200), oneLineRow(m_theme)};
    }

private:
    const Theme &m_theme;
};

bool isCommune(const Unit &unit)
{
    return unit.kind == QStringLiteral("Xã") || unit.kind == QStringLiteral("Phường")
        || unit.kind == QStringLiteral("Thị trấn") || unit.kind == QStringLiteral("Đặc khu");
}

/// Every word of the query starts a word of the name, in any order.
bool coversWords(const QString &name, const QStringList &query)
{
    const QString padded = QLatin1Char(' ') + name;
    return std::all_of(query.begin(), query.end(),
                       [&padded](const QString &word) { return padded.contains(QLatin1Char(' ') + word); });
}

} // namespace

CommuneModel::CommuneModel(const Directory &directory, QObject *parent)
    : QAbstractListModel(parent)
    , m_directory(directory)
{
    reload();
}

void CommuneModel::reload()
{
    beginResetModel();
    m_all.clear();
    m_rows.clear();
    for (const Unit &unit : m_directory.units()) {
        if (!isCommune(unit))
            continue;
        const auto parent = m_directory.unit(unit.parent);
        Entry entry;
        entry.unit = unit;
        entry.shown = parent && !parent->name.isEmpty() && parent->code != unit.code
            ? unit.fullName() + QStringLiteral(", ") + parent->fullName()
            : unit.fullName();
        const QString all
            = (QStringList {unit.name, unit.kind, parent ? parent->name : QString()} + unit.formerNames)
                  .join(QLatin1Char(' '));
        entry.exact = searchForm(all);
        entry.folded = foldMarks(all);
        m_all << entry;
    }
    endResetModel();
}

void CommuneModel::setWords(const QString &text)
{
    const QStringList exact = words(text);
    QStringList folded;
    for (const QString &word : exact)
        folded << foldMarks(word);
    const bool marked = hasMarks(text);
    const QString start = folded.join(QLatin1Char(' '));

    QList<std::pair<int, int>> ranked;
    for (int i = 0; i < m_all.size() && !folded.isEmpty(); ++i) {
        const Entry &entry = m_all.at(i);
        if (!coversWords(entry.folded, folded))
            continue;
        int weight = 4;
        if (entry.folded.startsWith(start))
            weight -= 2;
        if (marked && coversWords(entry.exact, exact))
            weight -= 1;
        if (marked && !coversWords(entry.exact, exact))
            weight += 1;
        ranked << std::pair(weight, i);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    beginResetModel();
    m_rows.clear();
    for (const auto &[weight, row] : ranked) {
        if (m_rows.size() < MostRows)
            m_rows << row;
    }
    endResetModel();
}

const Unit *CommuneModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_all.at(m_rows.at(row)).unit : nullptr;
}

QString CommuneModel::nameOf(const QString &code) const
{
    for (const Entry &entry : m_all) {
        if (entry.unit.code == code)
            return entry.shown;
    }
    return code;
}

QString CommuneModel::codeOfName(const QString &name) const
{
    const QString wanted = searchForm(name).simplified();
    for (const Entry &entry : m_all) {
        if (searchForm(entry.shown) == wanted)
            return entry.unit.code;
    }
    return {};
}

int CommuneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommuneModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_all.at(m_rows.at(index.row()));
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return entry.shown;
    if (role == Qt::UserRole)
        return entry.unit.code;
    return {};
}

CommuneField::CommuneField(const Theme &theme, const Directory &directory, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_model(new CommuneModel(directory, this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // not setCompleter(): the model must be filtered before the popup opens
    m_completer->setMaxVisibleItems(8);
    m_completer->popup()->setItemDelegate(new CommuneRows(theme, this));
    connect(m_completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.data(Qt::UserRole).toString(), true); });
    connect(this, &QLineEdit::textEdited, this, &CommuneField::look);
    const auto leaveRoomForTheArrow = [this] { setTextMargins(0, 0, m_theme.px(20), 0); };
    leaveRoomForTheArrow();
    connect(&theme, &Theme::changed, this, leaveRoomForTheArrow);
    connect(&directory, &Directory::directoryChanged, this, [this] {
        const QString typed = looseWords();
        m_model->reload();
        if (!m_code.isEmpty())
            setText(m_model->nameOf(m_code));
        else
            setText(typed);
    });
}

void CommuneField::setCode(const QString &code)
{
    setText(code.isEmpty() ? QString() : m_model->nameOf(code));
    setCursorPosition(0);
    if (m_code == code)
        return;
    m_code = code;
    Q_EMIT codeChanged(m_code);
}

void CommuneField::look(const QString &words)
{
    if (!m_code.isEmpty()) {
        m_code.clear();
        Q_EMIT codeChanged(m_code);
    }
    m_model->setWords(words);
    if (m_model->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void CommuneField::take(const QString &code, bool done)
{
    m_completer->popup()->hide();
    setCode(code);
    if (done)
        Q_EMIT chosen();
}

void CommuneField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
            return QLineEdit::keyPressEvent(event);
        commitComposition();
        const QModelIndex current
            = m_completer->popup()->isVisible() ? m_completer->popup()->currentIndex() : QModelIndex();
        if (current.isValid()) {
            take(current.data(Qt::UserRole).toString(), true);
        } else if (m_code.isEmpty() && !text().isEmpty()) {
            m_model->setWords(text());
            if (const Unit *best = m_model->at(0))
                take(best->code, true);
        } else {
            Q_EMIT chosen();
        }
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible() && !text().isEmpty()) {
        look(text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CommuneField::inputMethodEvent(QInputMethodEvent *event)
{
    QLineEdit::inputMethodEvent(event);
    if (!event->preeditString().isEmpty()) {
        QString whole = text();
        whole.insert(cursorPosition(), event->preeditString());
        look(whole);
    }
}

void CommuneField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A name typed to its end needs no Enter.
    if (event->reason() != Qt::PopupFocusReason && m_code.isEmpty() && !text().isEmpty()) {
        if (const QString code = m_model->codeOfName(text()); !code.isEmpty())
            take(code, false);
    }
}

void CommuneField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = m_theme.px(16);
    paintIcon(&painter, QRectF(width() - side - m_theme.px(7), (height() - side) / 2.0, side, side),
              QStringLiteral("chevron-down"), m_theme.tokens().text);
}

} // namespace tongdai
