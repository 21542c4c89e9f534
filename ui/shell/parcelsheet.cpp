#include "ui/shell/parcelsheet.h"

#include "models/ports/clock.h"
#include "models/ports/whenready.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int SheetWidth = 460;
constexpr int ShortestPassword = 8;

QString suggestedFile(qint64 nowMs)
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        + QDateTime::fromMSecsSinceEpoch(nowMs).toString(QStringLiteral("'/tongdai-'yyMMdd-HHmm'.parcel'"));
}

} // namespace

ParcelSheet::ParcelSheet(const Theme &theme, OutboxParcels &parcels, const Clock &clock, QWidget *window)
    : Overlay(theme, window)
    , m_parcels(parcels)
    , m_clock(clock)
{
    build();
}

void ParcelSheet::build()
{
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(m_theme.px(20), m_theme.px(16), m_theme.px(20), m_theme.px(16));
    column->setSpacing(m_theme.px(4));
    m_title = new SectionTitle(m_theme, sheet(), TextStyle::PanelTitle);
    m_title->setKey(QStringLiteral("Esc"));
    m_words = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, sheet(), TextLabel::Fit::Wrap);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(m_theme.px(8));

    const auto field = [&](TextLabel *&label, QLineEdit *&edit, FieldError *&error, const char *name) {
        label = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, sheet());
        edit = new QLineEdit(sheet());
        edit->setObjectName(QLatin1String(name));
        error = new FieldError(m_theme, edit, sheet());
        error->setObjectName(QLatin1String("error_") + QLatin1String(name));
    };
    field(m_fileLabel, m_file, m_fileError, "parcelFile");
    m_browse = new KeyAction(sheet(), Qt::CTRL | Qt::Key_O, [this] { browse(); });
    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(new KeyButton(m_theme, m_browse, KeyButton::Look::Framed, sheet()));
    column->addWidget(m_fileLabel);
    column->addLayout(fileRow);
    column->addWidget(m_fileError);
    field(m_passwordLabel, m_password, m_passwordError, "parcelPassword");
    field(m_againLabel, m_again, m_againError, "parcelAgain");
    for (QLineEdit *edit : {m_password, m_again})
        edit->setEchoMode(QLineEdit::Password);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_passwordLabel, m_password, m_passwordError, m_againLabel,
                                                             m_again, m_againError})
        column->addWidget(widget);
    m_notice = new Notice(m_theme, sheet());
    m_notice->setObjectName(QStringLiteral("parcelNotice"));
    column->addSpacing(m_theme.px(8));
    column->addWidget(m_notice);
    column->addSpacing(m_theme.px(8));
    m_go = new KeyAction(sheet(), Qt::CTRL | Qt::Key_Return, [this] { go(); });
    auto *goRow = new QHBoxLayout;
    goRow->addStretch(1);
    goRow->addWidget(new KeyButton(m_theme, m_go, KeyButton::Look::Accent, sheet()));
    column->addLayout(goRow);
    column->addStretch(1);
    for (QLineEdit *edit : {m_file, m_password, m_again}) {
        connect(edit, &QLineEdit::returnPressed, this, &ParcelSheet::go);
        connect(edit, &QLineEdit::textEdited, this, &ParcelSheet::fileChanged);
    }
    retranslate();
}

void ParcelSheet::retranslate()
{
    m_title->setTitle(m_writing ? tr("What waits here into a file") : tr("Hand in the file of another machine"));
    m_title->setMeta(tr("close"));
    m_words->setText(m_writing ? tr("When this machine will not reach the centre for long: take the file to a machine that"
                                    " does and hand it in there. Nothing is sent twice when this one is back.")
                               : tr("Everything in the file is sent from this machine. Who wrote it has to have signed in"
                                    " here once."));
    m_fileLabel->setText(tr("File"));
    m_file->setAccessibleName(tr("File"));
    m_passwordLabel->setText(m_writing ? tr("Password of the file, at least %1 characters").arg(ShortestPassword)
                                       : tr("Password of the file"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_againLabel->setText(tr("The same password again"));
    m_again->setAccessibleName(tr("The same password again"));
    m_browse->setText(tr("Choose"));
    m_go->setText(m_busy      ? tr("One moment…")
                      : m_writing ? tr("Write the file")
                      : m_seen    ? tr("Hand in %n item(s)", nullptr, m_items)
                                  : tr("Look into the file"));
}

void ParcelSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_notice->clear();
        retranslate();
    }
    Overlay::changeEvent(event);
}

QRect ParcelSheet::sheetRect() const
{
    return centred(SheetWidth);
}

QWidget *ParcelSheet::firstFocus() const
{
    return m_writing ? m_password : m_file;
}

void ParcelSheet::openToWrite()
{
    m_writing = true;
    open();
}

void ParcelSheet::openToHandIn()
{
    m_writing = false;
    open();
}

void ParcelSheet::opening()
{
    m_seen = false;
    m_password->clear();
    m_again->clear();
    m_file->setText(m_writing ? suggestedFile(m_clock.nowMs()) : QString());
    for (QWidget *widget : std::initializer_list<QWidget *> {m_againLabel, m_again})
        widget->setVisible(m_writing);
    for (FieldError *error : {m_fileError, m_passwordError, m_againError})
        error->clearWords();
    m_notice->clear();
    busy(false);
}

void ParcelSheet::browse()
{
    auto *dialog = new QFileDialog(this, m_title->title());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Waiting items (*.parcel)"));
    dialog->setAcceptMode(m_writing ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(m_writing ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("parcel"));
    if (m_writing)
        dialog->selectFile(m_file->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file->setText(file);
        fileChanged();
        m_password->setFocus();
    });
    dialog->open();
}

void ParcelSheet::fileChanged()
{
    for (FieldError *error : {m_fileError, m_passwordError, m_againError})
        error->clearWords();
    if (!m_busy && std::exchange(m_seen, false))
        m_notice->clear();
    retranslate();
}

void ParcelSheet::busy(bool on)
{
    m_busy = on;
    m_go->setEnabled(!on);
    for (QLineEdit *edit : {m_file, m_password, m_again})
        edit->setReadOnly(on);
    retranslate();
}

void ParcelSheet::go()
{
    if (m_busy)
        return;
    if (m_file->text().trimmed().isEmpty()) {
        m_fileError->say(tr("Which file?"));
        m_file->setFocus();
        return;
    }
    if (m_password->text().isEmpty() || (m_writing && m_password->text().size() < ShortestPassword)) {
        m_passwordError->say(m_writing ? tr("At least %1 characters.").arg(ShortestPassword)
                                       : tr("The password the file was written with."));
        m_password->setFocus();
        return;
    }
    if (m_writing && m_again->text() != m_password->text()) {
        m_againError->say(tr("This is not the same password."));
        m_again->setFocus();
        return;
    }
    busy(true);
    m_notice->clear();
    if (m_writing)
        write();
    else if (m_seen)
        handIn();
    else
        look();
}

void ParcelSheet::write()
{
    const QString file = m_file->text().trimmed();
    whenReady(this, m_parcels.write(file, m_password->text()), [this, file](const Result<ParcelContents> &written) {
        busy(false);
        if (!written)
            return refuse(written.error());
        m_notice->say(Tone::Green, QStringLiteral("check"), wordsOf(*written) + QLatin1Char('\n') + file);
    });
}

void ParcelSheet::look()
{
    whenReady(this, m_parcels.look(m_file->text().trimmed(), m_password->text()),
              [this](const Result<ParcelContents> &seen) {
                  m_seen = seen.has_value();
                  m_items = seen ? seen->items : 0;
                  busy(false);
                  if (!seen)
                      return refuse(seen.error());
                  m_notice->say(Tone::Accent, QStringLiteral("info"), wordsOf(*seen));
              });
}

void ParcelSheet::handIn()
{
    whenReady(this, m_parcels.handIn(m_file->text().trimmed(), m_password->text()),
              [this](const Result<HandedIn> &handedIn) {
                  m_seen = false;
                  busy(false);
                  if (!handedIn)
                      return refuse(handedIn.error());
                  QString words = tr("Handed in: %n item(s).", nullptr, handedIn->taken);
                  if (handedIn->knownHere > 0)
                      words += QLatin1Char(' ') + tr("%n were here already.", nullptr, handedIn->knownHere);
                  m_notice->say(Tone::Green, QStringLiteral("check"), words);
              });
}

void ParcelSheet::refuse(const Error &error)
{
    if (error.field == QStringLiteral("password")) {
        m_passwordError->say(tr("The file was written with another password."));
        m_password->setFocus();
        m_password->selectAll();
        return;
    }
    QString words = Labels::of(error);
    if (error.code == QStringLiteral("parcel.empty"))
        words = tr("Nothing waits here: no file was written.");
    else if (error.code == QStringLiteral("parcel.author"))
        words = tr("%1 has to sign in on this machine first, or the centre would refuse it. Nothing was taken.")
                    .arg(error.detail);
    else if (error.kind == ErrorKind::Corrupt)
        words = tr("This is not a whole file of waiting items. Nothing was taken.");
    else if (error.kind == ErrorKind::NotFound)
        words = tr("The file cannot be read.");
    else if (error.kind == ErrorKind::Storage && m_writing)
        words = tr("The file cannot be written there. Please choose another place.");
    if (error.field == QStringLiteral("file")) {
        m_fileError->say(words);
        m_file->setFocus();
    } else {
        m_notice->say(Tone::Amber, QStringLiteral("alert"), words);
    }
}

QString ParcelSheet::wordsOf(const ParcelContents &contents) const
{
    return tr("%n item(s)", nullptr, contents.items) + QStringLiteral(", ")
        + tr("%n call(s) of them", nullptr, contents.calls) + QStringLiteral(" · ")
        + tr("from machine %1, by %2").arg(contents.station, contents.authors.join(QStringLiteral(", ")))
        + QStringLiteral(" · ") + tr("the oldest of %1").arg(TimeWords::dateTime(contents.oldestMs));
}

} // namespace tongdai
