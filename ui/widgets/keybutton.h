// A button that shows its action's words and the key that does the same.
#pragma once

#include "ui/widgets/theme.h"

#include <QPointer>
#include <QPushButton>

namespace tongdai {

class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Look {
        Accent, ///< the page's one main action
        Framed,
        Flat,
        OnAccent, ///< white, on the accent strip
        OnAccentFramed, ///< outlined, on the accent strip
    };

    /// `action` is not owned; the button is as enabled and visible as it. With `key` its cap shows that
    /// instead.
    KeyButton(const Theme &theme, QAction *action, Look look = Look::Framed, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setCap(const QString &key); ///< for a key that somebody else's action owns
    void
    setWords(const QString &words); ///< instead of the action's, where room is short; empty: the action's
    void setLook(Look look);
    QAction *action() const { return m_action; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeFromAction();
    QString cap() const;

    const Theme &m_theme;
    QPointer<QAction> m_action;
    Look m_look;
    QString m_icon;
    QString m_cap;
    QString m_words;
    bool m_hiddenByAction = false;
};

} // namespace tongdai
