#include "ui/widgets/questionfield.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keycap.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

namespace tongdai {

QuestionField::QuestionField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    refresh();
    connect(&theme, &Theme::changed, this, &QuestionField::refresh);
    connect(this, &QLineEdit::textChanged, this, &QuestionField::announce);
}

QString QuestionField::wholeText() const
{
    if (m_preedit.isEmpty())
        return text();
    QString whole = text();
    whole.insert(cursorPosition(), m_preedit);
    return whole;
}

void QuestionField::setKeyCap(const QString &key)
{
    m_key = key;
    refresh();
}

void QuestionField::setIconName(const QString &name)
{
    m_icon = name;
    refresh();
}

QSize QuestionField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(),
            std::max(m_theme.px(38), QFontMetrics(font()).height() + m_theme.px(14))};
}

void QuestionField::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_Up:
            Q_EMIT rowStepped(-1);
            return;
        case Qt::Key_Down:
            Q_EMIT rowStepped(1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (event->isAutoRepeat())
                return;
            commitComposition();
            Q_EMIT taken();
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void QuestionField::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    announce();
}

void QuestionField::announce()
{
    const QString whole = wholeText();
    if (whole == m_announced)
        return;
    m_announced = whole;
    Q_EMIT wordsChanged(whole);
}

void QuestionField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (!m_icon.isEmpty()) {
        const int side = m_theme.px(16);
        paintIcon(&painter, QRectF(m_theme.px(10), (height() - side) / 2.0, side, side), m_icon,
                  m_theme.color(Tone::Text));
    }
    if (!m_key.isEmpty()) {
        const QSize cap = keyCapSize(m_theme, m_key);
        paintKeyCap(&painter, QRect(width() - cap.width() - m_theme.px(9), 0, cap.width(), height()), m_theme,
                    m_key);
    }
}

void QuestionField::refresh()
{
    setFont(m_theme.font(TextStyle::Reading));
    const int left = m_icon.isEmpty() ? 0 : m_theme.px(24);
    const int right = m_key.isEmpty() ? 0 : keyCapSize(m_theme, m_key).width() + m_theme.px(8);
    setTextMargins(left, 0, right, 0);
    updateGeometry();
}

} // namespace tongdai
