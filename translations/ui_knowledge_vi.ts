<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>tongdai::ComparePane</name>
    <message>
        <source>Versions compared</source>
        <translation>So sánh phiên bản</translation>
    </message>
    <message>
        <source>Ctrl+PgUp goes further back, Ctrl+PgDn comes nearer.</source>
        <translation>Ctrl+PgUp lùi về bản cũ hơn, Ctrl+PgDn tới bản mới hơn.</translation>
    </message>
    <message>
        <source>From version %1 to version %2</source>
        <translation>Từ bản %1 đến bản %2</translation>
    </message>
    <message>
        <source>From version %1 to version %2, which is in force</source>
        <translation>Từ bản %1 đến bản %2 đang dùng</translation>
    </message>
    <message>
        <source>Version %1 is of %2.</source>
        <translation>Bản %1 của ngày %2.</translation>
    </message>
</context>
<context>
    <name>tongdai::FlagForm</name>
    <message>
        <source>Report an error</source>
        <translation>Báo sai</translation>
    </message>
    <message>
        <source>What is wrong (the selected sentence)</source>
        <translation>Câu sai (câu đang chọn)</translation>
    </message>
    <message>
        <source>What is right, or where it was seen</source>
        <translation>Đúng ra là gì, hoặc thấy ở đâu</translation>
    </message>
    <message>
        <source>Say what is wrong, or select the sentence first.</source>
        <translation>Hãy ghi sai ở đâu, hoặc chọn câu sai trước.</translation>
    </message>
</context>
<context>
    <name>tongdai::HitDelegate</name>
    <message>
        <source>called “%1”</source>
        <extracomment>why a procedure was found: people call it by this name</extracomment>
        <translation>gọi là “%1”</translation>
    </message>
    <message>
        <source>callers said “%1”</source>
        <extracomment>why a procedure was found: earlier callers said these words</extracomment>
        <translation>người gọi nói “%1”</translation>
    </message>
    <message>
        <source>has the words: %1</source>
        <extracomment>why a procedure was found: these words of the question are in its name</extracomment>
        <translation>khớp từ: %1</translation>
    </message>
</context>
<context>
    <name>tongdai::KnowledgePage</name>
    <message>
        <source>%1 What is listed here is from before.</source>
        <translation>%1 Danh sách ở đây là của lần trước.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>What does the caller ask?</source>
        <translation>Người gọi hỏi gì?</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Thủ tục tìm thấy</translation>
    </message>
    <message>
        <source>New ticket from this procedure</source>
        <translation>Lập phiếu từ thủ tục này</translation>
    </message>
    <message>
        <source>Ask for a procedure</source>
        <translation>Hỏi thủ tục</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Ô kế tiếp</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Ô trước</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Lùi một bước</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>Commune level</source>
        <translation>Cấp xã</translation>
    </message>
    <message>
        <source>District level</source>
        <translation>Cấp huyện</translation>
    </message>
    <message>
        <source>Province level</source>
        <translation>Cấp tỉnh</translation>
    </message>
    <message>
        <source>Ministry level</source>
        <translation>Cấp bộ</translation>
    </message>
    <message>
        <source>Other bodies</source>
        <translation>Cơ quan khác</translation>
    </message>
    <message>
        <source>No procedure is on this machine yet; they come with the first synchronisation.</source>
        <translation>Máy này chưa có thủ tục nào; thủ tục về cùng lần đồng bộ đầu tiên.</translation>
    </message>
    <message>
        <source>Asked most today</source>
        <translation>Hỏi nhiều hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) on this machine.</source>
        <translation>
            <numerusform>%n thủ tục trên máy này.</numerusform>
        </translation>
    </message>
    <message>
        <source>No procedure matches. Fewer or other words may find it; Esc clears the question.</source>
        <translation>Không có thủ tục khớp. Thử ít chữ hơn hoặc chữ khác; Esc xóa câu hỏi.</translation>
    </message>
    <message>
        <source>Nothing matches; these are the nearest.</source>
        <translation>Không có thủ tục khớp; đây là những thủ tục gần nhất.</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) match</source>
        <translation>
            <numerusform>%n thủ tục khớp</numerusform>
        </translation>
    </message>
    <message>
        <source>Note as not found</source>
        <translation>Ghi nhận là chưa tìm thấy</translation>
    </message>
    <message>
        <source>Edit what holds here</source>
        <translation>Sửa thông tin tại đơn vị</translation>
    </message>
    <message numerus="yes">
        <source>The knowledge base is being loaded: %n procedure(s) so far. What is not found may still come.</source>
        <translation>
            <numerusform>Đang nạp kho tri thức: đã có %n thủ tục. Điều chưa thấy có thể còn đang về.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing results for “%1”: %n</source>
        <translation>
            <numerusform>Hiện kết quả cho “%1”: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the field “%1”</source>
        <translation>Cả lĩnh vực “%1”</translation>
    </message>
    <message>
        <source>Save what holds here</source>
        <translation>Lưu thông tin tại đơn vị</translation>
    </message>
    <message>
        <source>Your report on “%1” is answered: %2</source>
        <translation>Báo sai của bạn về “%1” đã có trả lời: %2</translation>
    </message>
</context>
<context>
    <name>tongdai::PrintSheet</name>
    <message>
        <source>Print for the citizen</source>
        <translation>In cho người dân</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>The printed page</source>
        <translation>Trang in</translation>
    </message>
    <message>
        <source>It could not be printed. Choose another printer and try again.</source>
        <translation>Chưa in được. Hãy chọn máy in khác rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedureAside</name>
    <message>
        <source>Common names</source>
        <translation>Tên thường gọi</translation>
    </message>
    <message>
        <source>none known yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Procedures close to it</source>
        <translation>Thủ tục gần giống</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Người rà soát</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>on %1, again before %2</source>
        <translation>ngày %1, rà soát lại trước %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>ngày %1</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>chưa có ai</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n tên nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedurePane</name>
    <message>
        <source>The report is kept and goes to the editors. Thank you.</source>
        <translation>Đã ghi báo sai và gửi biên tập viên. Cảm ơn bạn.</translation>
    </message>
    <message>
        <source>The message is on the clipboard: paste it into Zalo, SMS or email.</source>
        <translation>Đã chép tin nhắn: dán vào Zalo, SMS hoặc email.</translation>
    </message>
    <message>
        <source>Copy as message</source>
        <translation>Chép làm tin nhắn</translation>
    </message>
    <message>
        <source>Report an error</source>
        <translation>Báo sai</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>So phiên bản</translation>
    </message>
    <message>
        <source>Nearer version</source>
        <translation>Bản mới hơn</translation>
    </message>
    <message>
        <source>Type what the caller asks, in their words. The arrow keys choose.</source>
        <translation>Gõ điều người gọi hỏi, bằng lời của họ. Phím mũi tên để chọn.</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>Gửi báo sai</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>In tờ này</translation>
    </message>
    <message>
        <source>Make a draft of version %1</source>
        <translation>Soạn bản thảo từ phiên bản %1</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedureView</name>
    <message>
        <source>No longer in force, replaced by %1.</source>
        <translation>Hết hiệu lực, thay thế bởi %1.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trình tự thực hiện</translation>
    </message>
    <message>
        <source>Ways to file, one by one</source>
        <translation>Cách thức nộp, từng cách</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Yêu cầu, điều kiện</translation>
    </message>
    <message>
        <source>What the citizen receives</source>
        <translation>Kết quả người dân nhận được</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Put together from the procedure&apos;s facts; no editor has written an answer yet.</source>
        <translation>Ghép từ dữ liệu của thủ tục; chưa có câu trả lời do biên tập viên viết.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of an error, not settled yet:</source>
        <translation>
            <numerusform>%n báo sai chưa xử lý:</numerusform>
        </translation>
    </message>
    <message>
        <source>You reported “%1”. The editors&apos; answer of %2: %3</source>
        <translation>Bạn đã báo sai “%1”. Biên tập trả lời ngày %2: %3</translation>
    </message>
</context>
<context>
    <name>tongdai::UnitFactsPanel</name>
    <message>
        <source>No unit chosen</source>
        <translation>Chưa chọn đơn vị</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Phí: %1</translation>
    </message>
    <message>
        <source>saved here, not yet at the centre</source>
        <translation>đã lưu tại máy, chưa đến trung tâm</translation>
    </message>
    <message>
        <source>Choose the caller&apos;s unit to see its counter and hours.</source>
        <translation>Chọn đơn vị của người gọi để xem quầy và giờ tiếp nhận.</translation>
    </message>
    <message>
        <source>The unit has said nothing about it yet.</source>
        <translation>Đơn vị chưa ghi gì về thủ tục này.</translation>
    </message>
    <message>
        <source>At the caller&apos;s unit</source>
        <translation>Tại đơn vị của người gọi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Giờ tiếp nhận</translation>
    </message>
    <message>
        <source>Fee here</source>
        <translation>Phí tại đây</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves for this procedure at this unit. Esc closes, the text stays.</source>
        <translation>Ctrl+Enter lưu cho thủ tục này tại đơn vị này. Esc đóng, chữ đã gõ vẫn giữ.</translation>
    </message>
</context>
</TS>
