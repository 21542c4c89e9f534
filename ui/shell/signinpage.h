// The sheet in front of the window: who sits here.
#pragma once

#include "models/ports/signin.h"
#include "ui/widgets/pane.h"

#include <QTimer>

class QLineEdit;

namespace tongdai {

class Clock;
class FieldError;
class KeyAction;
class KeyButton;
class Notice;
class TextLabel;
class Translations;

/// Errors appear in place and keep the name; the password is cleared after a wrong one.
class SignInPage final : public Pane
{
    Q_OBJECT
public:
    SignInPage(const Theme &theme, Translations &translations, SignIn &signIn, const Clock &clock,
               QWidget *parent = nullptr);

    void setName(const QString &name); ///< fills it in and goes to the password
    /// As the lock over a running session: says so, and what is open stays open behind it.
    void setLocked(const QString &userName, const QString &fullName);
    void takeFocus();

Q_SIGNALS:
    void signedIn(const tongdai::Session &session);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void submit();
    void refused(const Error &error);
    void countDown();
    void sayCapsLock(bool on);
    void sayHint();

    const Theme &m_theme;
    Translations &m_translations;
    SignIn &m_signIn;
    const Clock &m_clock;
    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    TextLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    FieldError *m_nameError = nullptr;
    TextLabel *m_passwordLabel = nullptr;
    QLineEdit *m_password = nullptr;
    FieldError *m_passwordError = nullptr;
    TextLabel *m_capsLock = nullptr;
    Notice *m_notice = nullptr;
    KeyAction *m_enter = nullptr;
    KeyButton *m_button = nullptr;
    TextLabel *m_hint = nullptr;
    KeyAction *m_language = nullptr;
    QTimer m_second;
    qint64 m_lockedUntil = 0; ///< by the steady clock
    QString m_lockedName;
    QString m_lockedFullName;
    bool m_asking = false;
    bool m_capsOn = false;
};

} // namespace tongdai
