#include "ui/shell/signinpage.h"

#include "models/ports/clock.h"
#include "models/ports/whenready.h"
#include "ui/shell/translations.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

namespace {
constexpr int SheetWidth = 380;
}

SignInPage::SignInPage(const Theme &theme, Translations &translations, SignIn &signIn, const Clock &clock,
                       QWidget *parent)
    : Pane(theme, Ground::Window, parent)
    , m_theme(theme)
    , m_translations(translations)
    , m_signIn(signIn)
    , m_clock(clock)
{
    build();
    retranslate();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SignInPage::countDown);
}

void SignInPage::build()
{
    auto *outer = new QVBoxLayout(this);
    auto *sheet = new Pane(m_theme, Ground::Plain, this);
    sheet->setBox(true);
    outer->addStretch(2);
    // Between stretches, not aligned: an aligned widget gets its size hint, which knows nothing of wrapped lines.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(sheet);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);

    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(m_theme.px(32), m_theme.px(28), m_theme.px(32), m_theme.px(24));
    column->setSpacing(m_theme.px(4));
    m_title = new TextLabel(m_theme, TextStyle::Title, Tone::Text, sheet);
    m_subtitle = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, sheet, TextLabel::Fit::Wrap);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(m_theme.px(14));

    m_nameLabel = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, sheet);
    m_name = new QLineEdit(sheet);
    m_name->setObjectName(QStringLiteral("signInName"));
    m_name->setMaxLength(60);
    m_name->setInputMethodHints(Qt::ImhLowercaseOnly | Qt::ImhNoPredictiveText);
    m_nameError = new FieldError(m_theme, m_name, sheet);
    m_passwordLabel = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, sheet);
    m_password = new QLineEdit(sheet);
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordError = new FieldError(m_theme, m_password, sheet);
    m_capsLock = new TextLabel(m_theme, TextStyle::Caption, Tone::Amber, sheet);
    m_capsLock->hide();
    m_notice = new Notice(m_theme, sheet);
    m_notice->setObjectName(QStringLiteral("signInNotice"));
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addWidget(m_nameError);
    column->addSpacing(m_theme.px(8));
    column->addWidget(m_passwordLabel);
    column->addWidget(m_password);
    column->addWidget(m_passwordError);
    column->addWidget(m_capsLock);
    column->addSpacing(m_theme.px(10));
    column->addWidget(m_notice);
    column->addSpacing(m_theme.px(6));

    m_enter = new KeyAction(sheet, Qt::Key_Return, [this] { submit(); });
    m_language = new KeyAction(sheet, {}, [this] { m_translations.toggle(); });
    auto *row = new QHBoxLayout;
    m_button = new KeyButton(m_theme, m_enter, KeyButton::Look::Accent, sheet);
    m_button->setObjectName(QStringLiteral("signIn"));
    row->addWidget(m_button);
    row->addStretch(1);
    row->addWidget(new KeyButton(m_theme, m_language, KeyButton::Look::Flat, sheet));
    column->addLayout(row);
    column->addSpacing(m_theme.px(10));
    m_hint = new TextLabel(m_theme, TextStyle::Caption, Tone::Hint, sheet, TextLabel::Fit::Wrap);
    column->addWidget(m_hint);

    const auto size = [this, sheet] { sheet->setFixedWidth(std::min(m_theme.px(SheetWidth), 640)); };
    size();
    connect(&m_theme, &Theme::changed, sheet, size);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameError->clearWords();
        sayHint();
    });
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_passwordError->clearWords(); });
    m_password->installEventFilter(this);
}

void SignInPage::retranslate()
{
    m_title->setText(tr("Hotline 1022 Đồng Nai"));
    m_nameLabel->setText(tr("Sign-in name"));
    m_name->setAccessibleName(tr("Sign-in name"));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_capsLock->setText(tr("Caps Lock is on."));
    m_enter->setText(m_asking ? tr("Signing in…") : tr("Sign in"));
    m_language->setText(m_translations.language() == QStringLiteral("vi") ? QStringLiteral("English")
                                                                          : QStringLiteral("Tiếng Việt"));
    m_subtitle->setText(
        m_lockedName.isEmpty()
            ? tr("Public service hotline and One-Stop desks")
            : tr("Locked. %1's open calls are kept behind this sheet.").arg(m_lockedFullName));
    sayHint();
    if (m_lockedUntil > 0)
        countDown();
}

void SignInPage::sayHint()
{
    const bool known = m_signIn.knownHere().contains(m_name->text().trimmed());
    m_hint->setText(
        known ? tr("Without a network %1 can sign in on this machine too.").arg(m_name->text().trimmed())
              : tr("Without a network only people who have signed in on this machine before can enter."));
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_notice->clear();
        retranslate();
    }
    Pane::changeEvent(event);
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_CapsLock) {
            sayCapsLock(!m_capsOn);
        } else if (key->text().size() == 1 && key->text().at(0).isLetter()) {
            // Qt tells no lock state; a capital without Shift, or a small letter with it, does.
            const bool upper = key->text().at(0).isUpper();
            sayCapsLock(upper != key->modifiers().testFlag(Qt::ShiftModifier));
        }
    }
    return Pane::eventFilter(watched, event);
}

void SignInPage::sayCapsLock(bool on)
{
    m_capsOn = on;
    m_capsLock->setVisible(on);
}

void SignInPage::setName(const QString &name)
{
    m_name->setText(name);
    sayHint();
}

void SignInPage::setLocked(const QString &userName, const QString &fullName)
{
    m_lockedName = userName;
    m_lockedFullName = fullName;
    setName(userName);
    retranslate();
}

void SignInPage::takeFocus()
{
    m_password->clear();
    sayCapsLock(false);
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus(Qt::OtherFocusReason);
}

void SignInPage::submit()
{
    if (m_asking || m_lockedUntil > 0)
        return;
    const QString name = m_name->text().trimmed().toLower();
    const QString password = m_password->text();
    m_notice->clear();
    m_nameError->say(name.isEmpty() ? tr("Type your sign-in name.") : QString());
    m_passwordError->say(password.isEmpty() ? tr("Type your password.") : QString());
    if (name.isEmpty() || password.isEmpty()) {
        (name.isEmpty() ? m_name : m_password)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_asking = true;
    m_enter->setEnabled(false);
    retranslate();
    whenReady(this, m_signIn.signIn(name, password), [this](const Result<Session> &session) {
        m_asking = false;
        m_enter->setEnabled(true);
        retranslate();
        if (!session) {
            refused(session.error());
            return;
        }
        m_password->clear();
        m_lockedName.clear();
        Q_EMIT signedIn(*session);
    });
}

void SignInPage::refused(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NeedLogin:
        m_password->clear();
        m_passwordError->say(tr("The name or the password is wrong."));
        m_password->setFocus(Qt::OtherFocusReason);
        return;
    case ErrorKind::LockedOut:
        m_lockedUntil = m_clock.steadyMs() + std::max(1, error.code.toInt()) * 1000LL;
        m_password->clear();
        m_enter->setEnabled(false);
        m_second.start();
        countDown();
        return;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        m_notice->say(Tone::Amber, QStringLiteral("cloud-off"),
                      tr("The centre cannot be reached, and %1 has never signed in on this machine. Check "
                         "the network, or "
                         "enter with a name that has.")
                          .arg(m_name->text().trimmed()));
        break;
    default:
        m_notice->say(error.kind == ErrorKind::Untrusted ? Tone::Red : Tone::Amber,
                      error.kind == ErrorKind::Untrusted ? QStringLiteral("lock") : QStringLiteral("alert"),
                      Labels::of(error));
        break;
    }
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::countDown()
{
    const qint64 left = m_lockedUntil - m_clock.steadyMs();
    if (left > 0) {
        m_notice->say(Tone::Amber, QStringLiteral("clock"),
                      tr("Too many wrong tries. You can try again in %n second(s).", nullptr,
                         static_cast<int>((left + 999) / 1000)));
        return;
    }
    m_lockedUntil = 0;
    m_second.stop();
    m_notice->clear();
    m_enter->setEnabled(true);
    m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace tongdai
