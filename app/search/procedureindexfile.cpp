// The index as bytes, and back.
#include "app/search/procedureindex.h"

#include "app/search/indexarchive.h"

#include <algorithm>

namespace tongdai {

template<typename Archive, typename Self> void ProcedureIndex::parts(Archive &archive, Self &self)
{
    archive(self.m_fields);
    archive(self.m_unitVariants);
    self.m_terms.parts(archive, self.m_terms);
    self.m_units.parts(archive, self.m_units);
    self.m_body.parts(archive, self.m_body);
    self.m_marks.parts(archive, self.m_marks);
}

void ProcedureIndex::write(QDataStream &out) const
{
    out << static_cast<quint32>(m_cards.size());
    for (const Card &card : m_cards)
        out << card.id << card.code << card.name << card.field << card.level << card.checkedOn
            << card.nextCheck << card.validFrom << card.validTo << card.province << card.nameGroup
            << card.variants << card.prior << card.asked << card.sides;
    IndexWriter archive(out);
    parts(archive, *this);
}

std::unique_ptr<ProcedureIndex> ProcedureIndex::read(QDataStream &in, const Lexicon &lexicon)
{
    std::unique_ptr<ProcedureIndex> made(new ProcedureIndex);
    quint32 count = 0;
    in >> count;
    QHash<QString, QString> shared; // fields and levels repeat: one copy each
    const auto once
        = [&shared](const QString &text) { return *shared.insert(text, shared.value(text, text)); };
    for (quint32 doc = 0; doc < count && in.status() == QDataStream::Ok; ++doc) {
        Card card;
        in >> card.id >> card.code >> card.name >> card.field >> card.level >> card.checkedOn
            >> card.nextCheck >> card.validFrom >> card.validTo >> card.province >> card.nameGroup
            >> card.variants >> card.prior >> card.asked >> card.sides;
        card.field = once(card.field);
        card.level = once(card.level);
        card.province = once(card.province);
        made->m_cards.push_back(std::move(card));
        made->addKeys(doc);
    }
    IndexReader archive(in);
    parts(archive, *made);
    if (in.status() != QDataStream::Ok)
        return nullptr;
    made->m_phraseRules = PhraseRules::of(lexicon);
    made->addVariants(lexicon);
    made->setWeights({});
    made->readBy(lexicon);
    return made;
}

} // namespace tongdai
