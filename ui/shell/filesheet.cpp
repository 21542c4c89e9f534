#include "ui/shell/filesheet.h"

#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/whenready.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/describedrows.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QAbstractListModel>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMimeData>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int SheetWidth = 720;
constexpr int MostRows = 7; ///< shown without scrolling
constexpr int PictureHeight = 300;

QString sizeOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

class FileSheet::Rows final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<TicketEvent> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    const TicketEvent *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    int rowOf(const QUuid &id) const
    {
        const auto found
            = std::find_if(m_rows.begin(), m_rows.end(), [&id](const TicketEvent &event) { return event.id == id; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const TicketEvent *event = at(index.row());
        if (!event || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        return event->file->name + QStringLiteral(", ") + sizeOf(event->file->bytes);
    }

private:
    QList<TicketEvent> m_rows;
};

FileSheet::FileSheet(const Theme &theme, Attachments &attachments, TicketStore &tickets, const Directory &directory,
                     const Clock &clock, QWidget *window)
    : Overlay(theme, window)
    , m_attachments(attachments)
    , m_tickets(tickets)
    , m_directory(directory)
    , m_clock(clock)
{
    setAcceptDrops(true);
    build();
    connect(&attachments, &Attachments::progressChanged, this, [this] { m_list->viewport()->update(); });
    connect(&tickets, &TicketStore::ticketsChanged, this, [this](const QList<QUuid> &ids) {
        if (isVisible() && (ids.isEmpty() || ids.contains(m_ticket.id)))
            read();
    });
}

void FileSheet::build()
{
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(m_theme.px(20), m_theme.px(16), m_theme.px(20), m_theme.px(16));
    column->setSpacing(m_theme.px(6));
    m_title = new SectionTitle(m_theme, sheet(), TextStyle::PanelTitle);
    m_title->setKey(QStringLiteral("Esc"));
    column->addWidget(m_title);
    m_none = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, sheet(), TextLabel::Fit::Wrap);
    column->addWidget(m_none);
    m_rows = new Rows(this);
    m_list = new QListView(sheet());
    m_list->setObjectName(QStringLiteral("files"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_rows);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(
        new DescribedRows(m_theme, DescribedRows::Lines::One, [this](int row, RowPainter &painter) { describe(row, painter); }, m_list));
    connect(m_list, &QListView::activated, this, &FileSheet::look);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_picture->hide();
        showActions();
    });
    column->addWidget(m_list);
    m_picture = new QLabel(sheet());
    m_picture->setObjectName(QStringLiteral("picture"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    column->addWidget(m_picture);

    m_form = new QWidget(sheet());
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, m_theme.px(4), 0, 0);
    form->setSpacing(m_theme.px(4));
    m_chosenName = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, m_form, TextLabel::Fit::Elide);
    m_identity = new QCheckBox(m_form);
    m_identity->setObjectName(QStringLiteral("fileIdentity"));
    m_reasonLabel = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_form);
    m_reason = new QLineEdit(m_form);
    m_reason->setObjectName(QStringLiteral("fileReason"));
    m_reason->setMaxLength(limits::Line);
    m_reasonLabel->setBuddy(m_reason);
    m_reasonError = new FieldError(m_theme, m_reason, m_form);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_chosenName, m_identity, m_reasonLabel, m_reason, m_reasonError})
        form->addWidget(widget);
    connect(m_identity, &QCheckBox::toggled, this, [this](bool on) {
        m_reasonLabel->setVisible(on);
        m_reason->setVisible(on);
        m_reasonError->clearWords();
        if (on)
            m_reason->setFocus();
    });
    connect(m_reason, &QLineEdit::textEdited, m_reasonError, &FieldError::clearWords);
    connect(m_reason, &QLineEdit::returnPressed, this, &FileSheet::attach);
    column->addWidget(m_form);
    m_notice = new Notice(m_theme, sheet());
    m_notice->setObjectName(QStringLiteral("fileNotice"));
    column->addWidget(m_notice);

    auto *bar = new QWidget(sheet());
    auto *row = new FlowRow(m_theme.px(6), bar);
    m_attach = new KeyAction(this, Qt::CTRL | Qt::Key_Return, [this] { attach(); });
    m_look = new KeyAction(this, Qt::CTRL | Qt::Key_O, [this] { look(); });
    m_save = new KeyAction(this, Qt::CTRL | Qt::Key_S, [this] { saveAs(); });
    m_browse = new KeyAction(this, Qt::CTRL | Qt::Key_N, [this] { browse(); });
    m_paste = new KeyAction(this, Qt::CTRL | Qt::Key_D, [this] { paste(); });
    m_remove = new KeyAction(this, Qt::CTRL | Qt::Key_Delete, [this] { remove(); });
    row->addWidget(new KeyButton(m_theme, m_attach, KeyButton::Look::Accent, bar));
    for (KeyAction *action : {m_look, m_save, m_browse, m_paste, m_remove})
        row->addWidget(new KeyButton(m_theme, action, KeyButton::Look::Framed, bar));
    column->addWidget(bar);
    column->addStretch(1);
    retranslate();
}

void FileSheet::retranslate()
{
    m_title->setTitle(tr("Attached files"));
    m_title->setNote(m_ticket.shownNumber());
    m_title->setMeta(tr("close"));
    m_none->setText(tr("No files yet. Choose one, paste a picture, or drop a file here: up to %1 each; pictures, PDF,"
                       " documents, sound and film.")
                        .arg(sizeOf(MostFileBytes)));
    m_list->setAccessibleName(tr("Attached files"));
    m_identity->setText(tr("Shows an identity paper or a bank account: few may open it"));
    m_reasonLabel->setText(tr("Why it is needed"));
    m_reason->setAccessibleName(tr("Why it is needed"));
    m_attach->setText(tr("Attach"));
    m_look->setText(tr("Open"));
    m_save->setText(tr("Save to disk"));
    m_browse->setText(tr("Choose a file"));
    m_paste->setText(tr("Paste a picture"));
    m_remove->setText(tr("Take away"));
    showActions();
}

void FileSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_notice->clear();
        retranslate();
    }
    Overlay::changeEvent(event);
}

QRect FileSheet::sheetRect() const
{
    return centred(SheetWidth);
}

QWidget *FileSheet::firstFocus() const
{
    return m_list;
}

void FileSheet::openFor(const Ticket &ticket, const Session &session)
{
    m_ticket = ticket;
    m_session = session;
    open();
}

void FileSheet::opening()
{
    m_busy = false;
    m_looking = {};
    m_rows->set({});
    m_picture->hide();
    m_notice->clear();
    forgetChosen();
    retranslate();
    read();
}

void FileSheet::read()
{
    whenReady(this, m_tickets.timeline(m_ticket.id),
              [this, id = m_ticket.id](const Result<QList<TicketEvent>> &events) {
                  if (id == m_ticket.id && events)
                      take(*events);
              });
}

void FileSheet::take(const QList<TicketEvent> &events)
{
    const QUuid before = current() ? current()->id : QUuid();
    QList<TicketEvent> files;
    for (const TicketEvent &event : events) {
        if (event.what == TicketEvent::What::Attach && event.file)
            files.append(event);
    }
    m_rows->set(files);
    const int row = m_rows->rowOf(before);
    m_list->setCurrentIndex(m_rows->index(row >= 0 ? row : m_rows->rowCount() - 1, 0));
    m_list->setFixedHeight(oneLineRow(m_theme) * std::clamp(m_rows->rowCount(), 0, MostRows));
    m_list->setVisible(m_rows->rowCount() > 0);
    m_none->setVisible(m_rows->rowCount() == 0);
    showActions();
}

const TicketEvent *FileSheet::current() const
{
    return m_rows->at(m_list->currentIndex().row());
}

void FileSheet::showActions()
{
    const TicketEvent *event = current();
    const bool there = event && !event->file->isRemoved() && !m_busy;
    const bool writes = m_session.user.role != Role::Auditor && !m_busy;
    const auto offer = [](QAction *action, bool offered) {
        action->setEnabled(offered);
        action->setVisible(offered);
    };
    offer(m_attach, m_chosen.has_value() && writes);
    offer(m_look, there && !m_chosen);
    offer(m_save, there && !m_chosen);
    offer(m_browse, writes);
    offer(m_paste, writes);
    offer(m_remove, there && !m_chosen && m_session.user.role == Role::Supervisor);
    m_form->setVisible(m_chosen.has_value());
    place();
}

QString FileSheet::stateOf(const TicketEvent &event) const
{
    using Step = FileProgress::Step;
    const AttachedFile &file = *event.file;
    if (file.isRemoved()) {
        const auto user = m_directory.user(file.removedBy);
        return tr("taken away by %1").arg(user ? user->fullName : file.removedBy);
    }
    const FileProgress progress = m_attachments.progress(file.sha256);
    if (progress.step == Step::Fetching && m_looking == event.id)
        return tr("fetching, %1 %").arg(progress.bytes > 0 ? 100 * progress.done / progress.bytes : 0);
    if (file.arrived)
        return tr("at the centre");
    switch (progress.step) {
    case Step::Sending:
        return tr("sending, %1 %").arg(progress.bytes > 0 ? 100 * progress.done / progress.bytes : 0);
    case Step::Waiting:
        return tr("on this machine, to be sent");
    case Step::Refused:
        return tr("not taken by the centre");
    case Step::Sent:
        return tr("at the centre");
    case Step::None:
    case Step::Fetching:
    case Step::Here:
        break;
    }
    return tr("not yet at the centre");
}

void FileSheet::describe(int at, RowPainter &row) const
{
    const TicketEvent *event = m_rows->at(at);
    if (!event)
        return;
    const AttachedFile &file = *event->file;
    const FileProgress::Step step = m_attachments.progress(file.sha256).step;
    const bool refused = !file.arrived && step == FileProgress::Step::Refused;
    row.textRight(stateOf(*event), TextStyle::Caption,
                  file.isRemoved() || file.arrived ? Tone::Soft : refused ? Tone::Red : Tone::Amber);
    row.gapRight(12);
    const auto user = m_directory.user(event->by);
    row.textRight((user ? user->fullName : event->by) + QStringLiteral(", ") + TimeWords::dateTime(event->atMs),
                  TextStyle::Caption, Tone::Soft);
    row.gapRight(12);
    row.icon(file.identityPaper ? QStringLiteral("lock") : QStringLiteral("note"),
             file.identityPaper ? Tone::Amber : Tone::Soft);
    row.gap(6);
    row.text(file.isRemoved() ? tr("file taken away") : file.name, TextStyle::BodyStrong,
             file.isRemoved() ? Tone::Soft : Tone::Text);
    row.gap(8);
    row.text(sizeOf(file.bytes), TextStyle::Caption, Tone::Soft);
}

// Choosing and attaching

void FileSheet::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, qOverload<const QString &>(&FileSheet::choose));
    dialog->open();
}

void FileSheet::paste()
{
    takeData(QGuiApplication::clipboard()->mimeData());
}

void FileSheet::takeData(const QMimeData *given)
{
    const QList<QUrl> urls = given ? given->urls() : QList<QUrl>();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        return choose(urls.first().toLocalFile());
    const auto image = given && given->hasImage() ? qvariant_cast<QImage>(given->imageData()) : QImage();
    if (image.isNull()) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"), tr("There is no picture on the clipboard."));
        return;
    }
    NewFile file;
    QBuffer buffer(&file.content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    file.name = tr("picture %1.png").arg(TimeWords::local(m_clock.nowMs()).toString(QStringLiteral("yyMMdd-HHmmss")));
    choose(file);
}

void FileSheet::choose(const QString &path)
{
    QFile disk(path);
    if (!disk.open(QIODevice::ReadOnly)) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"), tr("The file cannot be read."));
        return;
    }
    NewFile file;
    file.name = QFileInfo(path).fileName();
    file.content = disk.read(MostFileBytes + 1);
    choose(file);
}

void FileSheet::choose(const NewFile &file)
{
    if (m_busy || !m_browse->isEnabled())
        return;
    forgetChosen();
    if (file.content.isEmpty() || file.content.size() > MostFileBytes)
        return refuse(Error {ErrorKind::Invalid, {}, {}, file.content.isEmpty() ? QStringLiteral("file.empty")
                                                                               : QStringLiteral("file.size")});
    m_chosen = file;
    m_chosenName->setSay(safeFileName(file.name) + QStringLiteral(" · ") + sizeOf(file.content.size()));
    m_notice->clear();
    m_picture->hide();
    showActions();
    m_identity->setFocus();
}

void FileSheet::forgetChosen()
{
    m_chosen.reset();
    m_identity->setChecked(false);
    m_reason->clear();
    m_reasonLabel->hide();
    m_reason->hide();
    m_reasonError->clearWords();
}

void FileSheet::attach()
{
    if (m_busy || !m_chosen)
        return;
    m_chosen->identityPaper = m_identity->isChecked();
    m_chosen->reason = m_chosen->identityPaper ? m_reason->text() : QString();
    m_busy = true;
    showActions();
    whenReady(this, m_attachments.attach(m_ticket.id, *m_chosen), [this](const Result<void> &done) {
        m_busy = false;
        if (!done)
            return refuse(done.error());
        forgetChosen();
        m_notice->clear();
        showActions();
        m_list->setFocus();
        read();
    });
}

// Looking

void FileSheet::withContent(std::function<void(const QByteArray &)> use)
{
    const TicketEvent *event = current();
    if (m_busy || !event || event->file->isRemoved())
        return;
    m_notice->clear();
    m_looking = event->id;
    whenReady(this, m_attachments.content(*event->file),
              [this, id = event->id, use = std::move(use)](const Result<QByteArray> &content) {
                  if (m_looking != id || !isVisible())
                      return;
                  m_looking = {};
                  m_list->viewport()->update();
                  if (content)
                      use(*content);
                  else
                      refuse(content.error());
              });
}

void FileSheet::look()
{
    const TicketEvent *event = current();
    if (event && !event->file->type.startsWith(QStringLiteral("image/")))
        return saveAs();
    withContent([this](const QByteArray &content) { showPicture(content); });
}

void FileSheet::showPicture(const QByteArray &content)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer); // its own limit on memory holds against pictures made to burst
    reader.setAutoTransform(true);
    const QSize room = QSize(sheet()->width() - m_theme.px(40), m_theme.px(PictureHeight)) * devicePixelRatioF();
    if (const QSize size = reader.size(); size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull()) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"),
                      tr("This picture cannot be shown here. Ctrl+S saves it to disk."));
        return;
    }
    if (image.width() > room.width() || image.height() > room.height()) // turned, or its size was not known before
        image = image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPixmap picture = QPixmap::fromImage(image);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(picture);
    m_picture->setAccessibleName(current() ? current()->file->name : QString());
    m_picture->show();
    place();
}

void FileSheet::saveAs()
{
    const TicketEvent *event = current();
    if (!event || event->file->isRemoved())
        return;
    auto *dialog = new QFileDialog(this, tr("Save to disk"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(event->file->name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        withContent([this, path](const QByteArray &content) {
            QSaveFile file(path);
            const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
            if (written)
                m_notice->say(Tone::Green, QStringLiteral("check"), tr("Saved: %1").arg(path));
            else
                m_notice->say(Tone::Amber, QStringLiteral("alert"),
                              tr("The file cannot be written there. Please choose another place."));
        });
    });
    dialog->open();
}

void FileSheet::remove()
{
    const TicketEvent *event = current();
    if (m_busy || !event || event->file->isRemoved())
        return;
    m_busy = true;
    whenReady(this, m_attachments.remove(m_ticket.id, event->id), [this](const Result<void> &done) {
        m_busy = false;
        if (!done)
            return refuse(done.error());
        m_notice->say(Tone::Accent, QStringLiteral("info"), tr("Asked for. Nobody opens it once the centre has confirmed."));
        read();
    });
}

void FileSheet::refuse(const Error &error)
{
    QString words = Labels::of(error);
    if (error.code == QStringLiteral("file.reason")) {
        m_reasonError->say(tr("Say why it is needed."));
        m_reason->setFocus();
        showActions();
        return;
    }
    if (error.code == QStringLiteral("file.empty"))
        words = tr("The file is empty.");
    else if (error.code == QStringLiteral("file.size"))
        words = tr("The file is too large: at most %1.").arg(sizeOf(MostFileBytes));
    else if (error.code == QStringLiteral("file.type"))
        words = tr("Files of this kind are not taken: pictures, PDF, documents, sound and film are.");
    else if (error.code == QStringLiteral("file.identity"))
        words = tr("It shows an identity paper. Who attached it, the officer handling the ticket, the head of that desk and"
                   " supervisors may open it.");
    else if (error.code == QStringLiteral("file.pending") || error.kind == ErrorKind::NotFound)
        words = tr("Its content has not reached the centre yet. The machine it was attached on sends it.");
    else if (error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout)
        words = tr("It is not on this machine, and the centre cannot be reached now. Please try again later.");
    else if (error.kind == ErrorKind::Corrupt)
        words = tr("Its content was damaged here. Please open it again: it is fetched anew.");
    m_notice->say(Tone::Amber, QStringLiteral("alert"), words);
    showActions();
}

void FileSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void FileSheet::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeData(event->mimeData());
}

} // namespace tongdai
