#include "app/net/zstdcodec.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::net;

TEST(ZstdCodec, GivesBackWhatWasPacked)
{
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(5000), qsizetype(5'000'000)}) {
        QByteArray plain(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            plain[i] = char((i * 31) ^ (i >> 7));
        const auto back = zstdExpand(zstdCompress(plain), size + 1);
        ASSERT_TRUE(back) << size;
        EXPECT_EQ(*back, plain);
    }
}

TEST(ZstdCodec, StopsAtItsLimit)
{
    const QByteArray packed = zstdCompress(QByteArray(10'000'000, 'a'));
    EXPECT_LT(packed.size(), 10'000);
    const auto back = zstdExpand(packed, 1'000'000);
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().kind, ErrorKind::TooLarge);
    EXPECT_TRUE(zstdExpand(packed, 10'000'000));
}

TEST(ZstdCodec, EveryTruncationIsNoticed)
{
    const QByteArray packed = zstdCompress("some words that are packed, some words that are packed");
    for (qsizetype size = 0; size < packed.size(); ++size) {
        const auto back = zstdExpand(packed.left(size), 1000);
        ASSERT_FALSE(back) << size;
        EXPECT_EQ(back.error().kind, ErrorKind::Protocol) << size;
    }
}

TEST(ZstdCodec, WhatIsNotZstdIsRefused)
{
    const auto back = zstdExpand("{\"end\":true}", 1000);
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().kind, ErrorKind::Protocol);
}
