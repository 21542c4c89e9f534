#include "ui/widgets/sectiontitle.h"

#include "ui/widgets/keycap.h"

#include <QHBoxLayout>

namespace tongdai {

SectionTitle::SectionTitle(const Theme &theme, QWidget *parent, TextStyle style)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_title(new TextLabel(theme, style, Tone::Text, this))
    , m_note(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide))
    , m_meta(new TextLabel(theme, TextStyle::Caption, Tone::Hint, this))
    , m_key(new KeyCap(theme, {}, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme.px(8));
    m_row->addWidget(m_title);
    m_row->addWidget(m_note, 1);
    m_row->addStretch(0);
    m_row->addWidget(m_meta);
    m_row->addWidget(m_key);
    m_meta->hide();
    m_key->hide();
}

void SectionTitle::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionTitle::setNote(const QString &note)
{
    m_note->setText(note);
}

void SectionTitle::setMeta(const QString &meta)
{
    m_meta->setText(meta);
    m_meta->setVisible(!meta.isEmpty());
}

void SectionTitle::setKey(const QString &key)
{
    m_key->setText(key);
    m_key->setVisible(!key.isEmpty());
}

} // namespace tongdai
