<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>tongdai::HitDelegate</name>
    <message>
        <source>called “%1”</source>
        <extracomment>why a procedure was found: people call it by this name</extracomment>
        <translation>gọi là “%1”</translation>
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
        <source>Type what the caller asks, in their words. The arrow keys choose.</source>
        <translation>Gõ điều người dân hỏi, theo lời của họ. Phím mũi tên để chọn.</translation>
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
        <source>Nothing as typed; found for “%1”: %n.</source>
        <translation>
            <numerusform>Không có đúng chữ đã gõ; tìm theo “%1”: %n thủ tục.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) match</source>
        <translation>
            <numerusform>%n thủ tục khớp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::PapersTable</name>
    <message>
        <source>%1, originals %2, copies %3</source>
        <translation>%1, bản chính %2, bản sao %3</translation>
    </message>
    <message>
        <source>Papers required</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>The source names no papers.</source>
        <translation>Nguồn không ghi thành phần hồ sơ.</translation>
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
</context>
</TS>
