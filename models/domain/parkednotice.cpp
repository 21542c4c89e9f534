#include "models/domain/parkednotice.h"

#include "models/domain/wirewords.h"

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<ParkedNotice::Why>, 4> Whys {{
    {ParkedNotice::Why::Failed, L1("failed")},
    {ParkedNotice::Why::Newer, L1("newer")},
    {ParkedNotice::Why::Behind, L1("behind")},
    {ParkedNotice::Why::Stranger, L1("stranger")},
}};

} // namespace

QString wireWord(ParkedNotice::Why why)
{
    return wirewords::wordOf(Whys, why);
}
std::optional<ParkedNotice::Why> parkedWhyFromWire(const QString &word)
{
    return wirewords::valueOf(Whys, word);
}

} // namespace tongdai
