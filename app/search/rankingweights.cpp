#include "app/search/rankingweights.h"

#include <QMap>

namespace tongdai {

namespace {

const QMap<QString, double RankingWeights::*> &members()
{
    using W = RankingWeights;
    static const QMap<QString, double W::*> all {
        {QStringLiteral("queryCover"), &W::queryCover},
        {QStringLiteral("unitCover"), &W::unitCover},
        {QStringLiteral("unitCoverSquared"), &W::unitCoverSquared},
        {QStringLiteral("queryPairs"), &W::queryPairs},
        {QStringLiteral("unitPairs"), &W::unitPairs},
        {QStringLiteral("bothCover"), &W::bothCover},
        {QStringLiteral("body"), &W::body},
        {QStringLiteral("bodyUnnamed"), &W::bodyUnnamed},
        {QStringLiteral("bodyRivals"), &W::bodyRivals},
        {QStringLiteral("aside"), &W::aside},
        {QStringLiteral("hintMissing"), &W::hintMissing},
        {QStringLiteral("bodyPairs"), &W::bodyPairs},
        {QStringLiteral("fold"), &W::fold},
        {QStringLiteral("evidence"), &W::evidence},
        {QStringLiteral("longestName"), &W::longestName},
        {QStringLiteral("segment"), &W::segment},
        {QStringLiteral("alias"), &W::alias},
        {QStringLiteral("leastShare"), &W::leastShare},
        {QStringLiteral("leastShareOfFew"), &W::leastShareOfFew},
        {QStringLiteral("rareAlias"), &W::rareAlias},
        {QStringLiteral("ministry"), &W::ministry},
        {QStringLiteral("elsewhere"), &W::elsewhere},
        {QStringLiteral("otherProvince"), &W::otherProvince},
        {QStringLiteral("military"), &W::military},
        {QStringLiteral("askedBoost"), &W::askedBoost},
        {QStringLiteral("variantAsked"), &W::variantAsked},
        {QStringLiteral("repeated"), &W::repeated},
        {QStringLiteral("withdrawn"), &W::withdrawn},
        {QStringLiteral("termReading"), &W::termReading},
        {QStringLiteral("wholeReading"), &W::wholeReading},
        {QStringLiteral("variantMissing"), &W::variantMissing},
        {QStringLiteral("otherAsker"), &W::otherAsker},
        {QStringLiteral("otherLevel"), &W::otherLevel},
        {QStringLiteral("uncoded"), &W::uncoded},
        {QStringLiteral("bareReading"), &W::bareReading},
        {QStringLiteral("bareFold"), &W::bareFold},
    };
    return all;
}

} // namespace

bool RankingWeights::set(const QString &name, double value)
{
    const auto found = members().constFind(name);
    if (found == members().cend())
        return false;
    this->*found.value() = value;
    return true;
}

double RankingWeights::value(const QString &name) const
{
    const auto found = members().constFind(name);
    return found == members().cend() ? 0 : this->*found.value();
}

QStringList RankingWeights::names()
{
    return members().keys();
}

} // namespace tongdai
