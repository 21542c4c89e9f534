// A section's heading: words at the left, a note or key at the right.
#pragma once

#include "ui/widgets/textlabel.h"

class QHBoxLayout;

namespace tongdai {

class KeyCap;

class SectionTitle : public QWidget
{
    Q_OBJECT
public:
    explicit SectionTitle(const Theme &theme, QWidget *parent = nullptr,
                          TextStyle style = TextStyle::BodyStrong);

    void setTitle(const QString &title);
    void setNote(const QString &note); ///< soft words beside the title
    void setMeta(const QString &meta); ///< hint words at the right
    void setKey(const QString &key); ///< key cap at the right
    QString title() const { return m_title->text(); }

private:
    const Theme &m_theme;
    QHBoxLayout *m_row;
    TextLabel *m_title;
    TextLabel *m_note;
    TextLabel *m_meta;
    KeyCap *m_key;
};

} // namespace tongdai
