#include "app/telephony/netstring.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

/// What is read of `bytes` given in pieces of `step`; ends with "!" where they are refused.
QByteArrayList read(const QByteArray &bytes, qsizetype step)
{
    Netstring reader;
    QByteArrayList all;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        reader.add(bytes.mid(at, step));
        for (;;) {
            const auto frame = reader.take();
            if (!frame)
                return all << "!";
            if (!*frame)
                break;
            all << **frame;
        }
    }
    return all;
}

const QByteArrayList Refused {"!"};

} // namespace

TEST(Netstring, FramesWhatItIsGiven)
{
    EXPECT_EQ(Netstring::framed("hello"), "5:hello,");
    EXPECT_EQ(Netstring::framed({}), "0:,");
    EXPECT_EQ(Netstring::framed("Đồng"), "7:Đồng,"); // bytes, not characters
}

TEST(Netstring, ReadsFramesInPiecesOfAnySize)
{
    const QByteArrayList said {"hello", "", "1:a,", QByteArray("\0x\xff", 3), QByteArray(1234, 'x')};
    QByteArray bytes;
    for (const QByteArray &one : said)
        bytes += Netstring::framed(one);
    for (const qsizetype step : {1, 2, 3, 7, 100, 5000})
        EXPECT_EQ(read(bytes, step), said) << step;
}

TEST(Netstring, WaitsForTheRest)
{
    for (const QByteArray &part : {QByteArray("5"), QByteArray("5:"), QByteArray("5:hello"), QByteArray("0"),
                                   QByteArray("0:"), QByteArray("65536:")})
        EXPECT_EQ(read(part, 1), QByteArrayList()) << part.toStdString();
}

TEST(Netstring, RefusesWhatIsNoFrameAtOnce)
{
    for (const QByteArray &bytes :
         {QByteArray("x"), QByteArray(":"), QByteArray(","), QByteArray("-1:"), QByteArray("+5:hello,"),
          QByteArray(" 5"), QByteArray("5;hello"), QByteArray("5x"), QByteArray("05:hello,"),
          QByteArray("00:,"), QByteArray("5:helloX"), QByteArray("0:x"), QByteArray("65537"),
          QByteArray("99999"), QByteArray("100000"), QByteArray("18446744073709551617:"),
          QByteArray("GET / HTTP/1.1\r\n"), QByteArray("\0", 1), QByteArray("\xd9\xa1:x,")})
        EXPECT_EQ(read(bytes, 1), Refused) << bytes.toStdString();
    EXPECT_EQ(read("1:a,1:b;", 3), (QByteArrayList {"a", "!"}));
}

TEST(Netstring, TakesTheLongestFrameAndNoLonger)
{
    const QByteArray longest(Netstring::Longest, 'x');
    EXPECT_EQ(read(Netstring::framed(longest), 4096), QByteArrayList {longest});
    EXPECT_EQ(read(Netstring::framed(longest + 'x'), 4096), Refused);
    Netstring reader;
    reader.add(Netstring::framed(longest + 'x'));
    EXPECT_EQ(reader.take().error().kind, ErrorKind::TooLarge);
    EXPECT_EQ(reader.take().error().kind, ErrorKind::TooLarge);
    reader.clear();
    reader.add("1:a,");
    EXPECT_EQ(reader.take().value(), QByteArray("a"));
}
