<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>tongdai::CitizenPane</name>
    <message>
        <source>Citizen</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>The caller asked that this desk does not learn who they are.</source>
        <translation>Người gọi đề nghị không cho đơn vị biết họ là ai.</translation>
    </message>
    <message>
        <source>Each showing is noted in the timeline.</source>
        <translation>Mỗi lần hiện được ghi vào diễn biến.</translation>
    </message>
    <message>
        <source>Matter and units</source>
        <translation>Hồ sơ và đơn vị</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Tổng đài</translation>
    </message>
    <message>
        <source>Co-operating units</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>nobody has accepted yet</source>
        <translation>chưa ai nhận xử lý</translation>
    </message>
    <message>
        <source>Written by %1, %2</source>
        <translation>%1 ghi lúc %2</translation>
    </message>
</context>
<context>
    <name>tongdai::DueWords</name>
    <message>
        <source>The citizen is to be called by %1.</source>
        <translation>Hạn gọi lại cho người dân: %1.</translation>
    </message>
    <message>
        <source>To be accepted by %1.</source>
        <translation>Hạn nhận xử lý: %1.</translation>
    </message>
    <message>
        <source>The answer is due by %1.</source>
        <translation>Hạn trả lời: %1.</translation>
    </message>
    <message>
        <source>The rule gives %1, by day and night, from %2 on.</source>
        <translation>Quy định cho %1, tính cả ngày đêm, từ %2.</translation>
    </message>
    <message>
        <source>The rule gives %1 from %2 on, by the working hours of: %3.</source>
        <extracomment>%3 a unit, or the call centre</extracomment>
        <translation>Quy định cho %1 kể từ %2, theo giờ làm việc của: %3.</translation>
    </message>
    <message>
        <source>call centre</source>
        <translation>tổng đài</translation>
    </message>
    <message>
        <source>The clock stands still until what was asked for is there; %1 are left then.</source>
        <translation>Đồng hồ tạm dừng cho đến khi có thông tin bổ sung; khi đó còn %1.</translation>
    </message>
    <message>
        <source>Together %1.</source>
        <translation>Cộng lại: %1.</translation>
    </message>
    <message>
        <source>By this sum it would be %1. The ticket keeps what was said before: it became another kind, or working days changed since.</source>
        <translation>Tính như trên thì hạn là %1. Phiếu giữ hạn đã nói trước: loại nội dung hoặc ngày làm việc đã thay đổi sau đó.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 days, %2 why nobody works then</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: after the working hours</source>
        <translation>%1: đã hết giờ làm việc</translation>
    </message>
    <message>
        <source>%1: the clock stood still, information was waited for</source>
        <translation>%1: đồng hồ tạm dừng, chờ bổ sung thông tin</translation>
    </message>
    <message>
        <source>%1: %2, that is %3</source>
        <extracomment>%1 a day, %2 times, %3 how long that is</extracomment>
        <translation>%1: %2, được %3</translation>
    </message>
    <message>
        <source>stood still %1, information was waited for</source>
        <extracomment>%1 times</extracomment>
        <translation>tạm dừng %1, chờ bổ sung thông tin</translation>
    </message>
    <message>
        <source>weekly rest</source>
        <translation>nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>nghỉ lễ</translation>
    </message>
    <message>
        <source>compensatory day off</source>
        <translation>nghỉ bù</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>làm bù</translation>
    </message>
    <message>
        <source>no working hours</source>
        <translation>không có giờ làm việc</translation>
    </message>
    <message>
        <source>The citizen was promised a call at %1; that hour goes before the clocks.</source>
        <translation>Đã hẹn gọi lại cho người dân lúc %1; giờ hẹn được tính trước các hạn khác.</translation>
    </message>
</context>
<context>
    <name>tongdai::EditForm</name>
    <message>
        <source>Correct the ticket</source>
        <translation>Sửa thông tin phiếu</translation>
    </message>
    <message>
        <source>what stood there before stays in the timeline</source>
        <translation>nội dung cũ vẫn còn trong diễn biến</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Other phone number</source>
        <translation>Số điện thoại khác</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Quá dài: %n ký tự, nhiều nhất %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::MoveForm</name>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Quá dài: %n ký tự, nhiều nhất %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>Chọn đơn vị</translation>
    </message>
</context>
<context>
    <name>tongdai::MoveQuestions</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ghi chú nội bộ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>only staff read it</source>
        <translation>chỉ cán bộ đọc được</translation>
    </message>
    <message>
        <source>The unit this belongs to</source>
        <translation>Đơn vị đúng thẩm quyền</translation>
    </message>
    <message>
        <source>the call centre forwards it there; the deadline goes on running</source>
        <translation>tổng đài sẽ chuyển đến đó; hạn vẫn tính tiếp</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Chuyển đến</translation>
    </message>
    <message>
        <source>Words for the unit, may be left empty</source>
        <translation>Lời nhắn cho đơn vị, có thể để trống</translation>
    </message>
    <message>
        <source>What the caller has to add</source>
        <translation>Người dân cần bổ sung gì</translation>
    </message>
    <message>
        <source>the deadline pauses meanwhile</source>
        <translation>hạn tạm dừng trong lúc chờ</translation>
    </message>
    <message>
        <source>What the caller has added, may be left empty</source>
        <translation>Người dân đã bổ sung gì, có thể để trống</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Không liên lạc được</translation>
    </message>
    <message>
        <source>the ticket counts as replied, rated &quot;not reached&quot;; only staff read the reason</source>
        <translation>phiếu tính là đã phản hồi, đánh giá &quot;không liên lạc được&quot;; lý do chỉ nhân viên đọc</translation>
    </message>
</context>
<context>
    <name>tongdai::PromiseForm</name>
    <message>
        <source>Move the promised hour</source>
        <translation>Dời giờ hẹn</translation>
    </message>
    <message>
        <source>promised until now: %1</source>
        <extracomment>%1 the hour the citizen was promised a call at</extracomment>
        <translation>đang hẹn: %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Quá dài: %n ký tự, nhiều nhất %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::TicketDetail</name>
    <message>
        <source>Choose a ticket with the arrow keys; Enter goes on to it.</source>
        <translation>Chọn phiếu bằng phím mũi tên; Enter để mở.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>press one digit</source>
        <translation>bấm một chữ số</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Viết nội dung trả lời</translation>
    </message>
    <message>
        <source>rated: %1</source>
        <translation>đánh giá: %1</translation>
    </message>
    <message>
        <source>the call centre reads it out as it stands</source>
        <translation>tổng đài đọc nguyên văn</translation>
    </message>
    <message>
        <source>read it out as it stands</source>
        <translation>đọc nguyên văn cho người dân</translation>
    </message>
    <message>
        <source>Requested: %1. The centre has not answered yet.</source>
        <translation>Đã yêu cầu: %1. Trung tâm chưa trả lời.</translation>
    </message>
    <message>
        <source>Requested: %1. It is kept on this machine and sent when there is a network.</source>
        <translation>Đã yêu cầu: %1. Đang giữ trên máy này, sẽ gửi khi có mạng.</translation>
    </message>
    <message>
        <source>the call centre reads it out to the citizen as it stands</source>
        <translation>tổng đài đọc nguyên văn cho người dân</translation>
    </message>
    <message>
        <source>you have read it out to the citizen</source>
        <translation>điều bạn đã đọc cho người dân</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Quá dài: %n ký tự, nhiều nhất %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What you wrote is still here; Ctrl+Enter tries again.</source>
        <extracomment>%1 what went wrong, a sentence</extracomment>
        <translation>%1 Nội dung bạn viết vẫn còn đây; Ctrl+Enter để thử lại.</translation>
    </message>
    <message>
        <source>The draft could not be kept: %1 It is still here on the screen.</source>
        <translation>Chưa lưu được bản nháp: %1 Nội dung vẫn còn trên màn hình.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu phần sửa</translation>
    </message>
    <message>
        <source>Too late for this step: %1. What you had written for it stands here as a note.</source>
        <extracomment>%1 a step of a ticket: &quot;Forward&quot;</extracomment>
        <translation>Không còn làm được bước này: %1. Nội dung bạn đã viết được giữ lại ở đây thành ghi chú.</translation>
    </message>
    <message>
        <source>Copy as message</source>
        <translation>Chép làm tin nhắn</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <translation>Phiếu %1: %2</translation>
    </message>
    <message>
        <source>The answer is on the clipboard: paste it into Zalo, SMS or email.</source>
        <translation>Đã chép câu trả lời: dán vào Zalo, SMS hoặc email.</translation>
    </message>
    <message>
        <source>Result of calling back</source>
        <translation>Kết quả gọi lại</translation>
    </message>
    <message>
        <source>Result of a call</source>
        <translation>Kết quả gọi</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Không liên lạc được</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in a row reached nobody. Ctrl+F5 ends it as not reached, with your reason; F5 tries once more.</source>
        <translation>
            <numerusform>%n lần gọi liên tiếp không gặp ai. Ctrl+F5 để kết thúc là không liên lạc được, có lý do của bạn; F5 để gọi lần nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>Lưu lần gọi</translation>
    </message>
    <message>
        <source>Move the promised hour</source>
        <translation>Dời giờ hẹn</translation>
    </message>
    <message>
        <source>Move the hour</source>
        <translation>Dời giờ hẹn</translation>
    </message>
    <message>
        <source>Why this due time?</source>
        <translation>Vì sao hạn này?</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketListPane</name>
    <message>
        <source>%1 What is listed here is from before. Enter in the filter tries again.</source>
        <extracomment>%1 what went wrong, a sentence</extracomment>
        <translation>%1 Danh sách ở đây là của lần trước. Bấm Enter trong ô lọc để thử lại.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Tổng đài</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>Chờ gọi lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ngăn phiếu</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Lọc trong danh sách</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Reading the tickets</source>
        <translation>Đang đọc phiếu</translation>
    </message>
    <message>
        <source>No ticket matches these words. Esc clears the filter.</source>
        <translation>Không có phiếu khớp. Esc xóa lọc.</translation>
    </message>
    <message>
        <source>No open ticket at your unit. A new one appears here by itself.</source>
        <translation>Đơn vị không có phiếu nào đang mở. Phiếu mới tự hiện ở đây.</translation>
    </message>
    <message>
        <source>No ticket yet. F2 starts a call, F8 hands it over.</source>
        <translation>Chưa có phiếu nào. F2 mở cuộc gọi, F8 chuyển xử lý.</translation>
    </message>
    <message>
        <source>You have accepted no ticket. Ctrl+Enter accepts one from your unit.</source>
        <translation>Bạn chưa nhận phiếu nào. Ctrl+Enter nhận một phiếu của đơn vị.</translation>
    </message>
    <message>
        <source>You have no open ticket. F2 starts a call, F8 hands it over.</source>
        <translation>Bạn không có phiếu nào đang mở. F2 mở cuộc gọi, F8 chuyển xử lý.</translation>
    </message>
    <message>
        <source>Nobody is waiting to be called back.</source>
        <translation>Không ai đang chờ gọi lại.</translation>
    </message>
    <message>
        <source>No finished ticket yet.</source>
        <translation>Chưa có phiếu nào xong.</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketRowDelegate</name>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>From tomorrow on</source>
        <translation>Từ ngày mai</translation>
    </message>
    <message>
        <source>No deadline running</source>
        <translation>Không tính hạn</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 trở lên</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>a span of hours and minutes, &quot;1 h 40&quot;</extracomment>
        <translation>%1 giờ %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Monday</source>
        <translation>%1 thứ Hai</translation>
    </message>
    <message>
        <source>%1 Tuesday</source>
        <translation>%1 thứ Ba</translation>
    </message>
    <message>
        <source>%1 Wednesday</source>
        <translation>%1 thứ Tư</translation>
    </message>
    <message>
        <source>%1 Thursday</source>
        <translation>%1 thứ Năm</translation>
    </message>
    <message>
        <source>%1 Friday</source>
        <translation>%1 thứ Sáu</translation>
    </message>
    <message>
        <source>%1 Saturday</source>
        <translation>%1 thứ Bảy</translation>
    </message>
    <message>
        <source>%1 Sunday</source>
        <translation>%1 Chủ nhật</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>rating to take</source>
        <translation>chờ đánh giá</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>trễ %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ</translation>
    </message>
    <message>
        <source>accept by %1</source>
        <translation>nhận trước %1</translation>
    </message>
    <message>
        <source>call back by %1</source>
        <translation>gọi lại %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>trước %1</translation>
    </message>
    <message>
        <source>Paused until the caller has added what is missing</source>
        <translation>Tạm dừng, chờ người dân bổ sung</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Quá hạn %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>%1 left to accept</source>
        <translation>Còn %1 để nhận</translation>
    </message>
    <message>
        <source>%1 left to call back</source>
        <translation>Còn %1 để gọi lại</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Còn %1</translation>
    </message>
    <message>
        <source>On this machine, waiting to be sent</source>
        <translation>Trên máy này, chờ gửi</translation>
    </message>
    <message>
        <source>Sent, the centre has not answered yet</source>
        <translation>Đã gửi, trung tâm chưa trả lời</translation>
    </message>
    <message>
        <source>The centre refused the last step</source>
        <translation>Trung tâm không nhận bước vừa rồi</translation>
    </message>
    <message>
        <source>Seen by the unit at %1</source>
        <translation>Đơn vị đã xem lúc %1</translation>
    </message>
    <message>
        <source>Seen by the unit</source>
        <translation>Đơn vị đã xem</translation>
    </message>
    <message>
        <source>At the centre, the unit has not opened it yet</source>
        <translation>Tại trung tâm, đơn vị chưa xem</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Tại trung tâm</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Ẩn danh</translation>
    </message>
    <message>
        <source>Identity kept secret</source>
        <translation>Giữ kín danh tính</translation>
    </message>
    <message>
        <source>Report on an official&apos;s conduct</source>
        <translation>Phản ánh hành vi cán bộ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>kind of contact and its level, &quot;Phản ánh, thường&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ticket without a title</source>
        <translation>Phiếu chưa có tiêu đề</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>ẩn danh</translation>
    </message>
    <message>
        <source>identity kept secret</source>
        <translation>giữ kín danh tính</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>chưa có tên</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Tổng đài</translation>
    </message>
    <message>
        <source>One-Stop desk of %1</source>
        <translation>Một cửa %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 cho %2</translation>
    </message>
    <message>
        <source>%1: this belongs to %2</source>
        <translation>%1: thuộc thẩm quyền của %2</translation>
    </message>
    <message>
        <source>%1: the answer was incomplete</source>
        <translation>%1: nội dung trả lời chưa đủ</translation>
    </message>
    <message>
        <source>%1 accepted the ticket</source>
        <translation>%1 nhận xử lý</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ghi chú nội bộ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Note that came late</source>
        <translation>Ghi chú đến muộn</translation>
    </message>
    <message>
        <source>%1: the ticket had moved on by then</source>
        <translation>%1: khi đến nơi phiếu đã sang bước khác</translation>
    </message>
    <message>
        <source>%1 opened the ticket</source>
        <translation>%1 đã xem phiếu</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>bàn %1</translation>
    </message>
    <message>
        <source>only staff read it</source>
        <translation>chỉ cán bộ đọc được</translation>
    </message>
    <message>
        <source>requested, the centre has not confirmed it yet</source>
        <translation>đã yêu cầu, trung tâm chưa xác nhận</translation>
    </message>
    <message>
        <source>%1; written offline, reached the centre at %2</source>
        <translation>%1; ghi khi ngoại tuyến, tới máy chủ %2</translation>
    </message>
    <message>
        <source>Caller has been told</source>
        <translation>Đã phản hồi</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>Hỏi thêm</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Gửi lại: chưa đủ</translation>
    </message>
    <message>
        <source>Your step was not taken: %1 was first (%2, %3). What you wrote is kept, F12 shows it.</source>
        <extracomment>%1 who, %2 state the ticket now has, %3 when; F12 is the page &quot;Synchronise&quot;</extracomment>
        <translation>Bước vừa rồi không được nhận: %1 đã làm trước (%2, %3). Nội dung bạn viết vẫn còn, F12 để xem.</translation>
    </message>
    <message>
        <source>Your step was not taken. %1 What you wrote is kept, F12 shows it.</source>
        <translation>Bước vừa rồi không được nhận. %1 Nội dung bạn viết vẫn còn, F12 để xem.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>%1 corrected the ticket</source>
        <translation>%1 sửa thông tin phiếu</translation>
    </message>
    <message>
        <source>Nothing changed any more: it had been corrected already.</source>
        <translation>Không còn gì thay đổi: nội dung này đã được sửa trước đó.</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Đã đính kèm tệp</translation>
    </message>
    <message>
        <source>%1 attached a file</source>
        <translation>%1 đính kèm tệp</translation>
    </message>
    <message>
        <source>%1 took the file away, %2</source>
        <translation>%1 đã gỡ tệp, %2</translation>
    </message>
    <message>
        <source>its content is on its way to the centre</source>
        <translation>nội dung tệp đang trên đường tới trung tâm</translation>
    </message>
    <message>
        <source>call at %1</source>
        <translation>hẹn gọi %1</translation>
    </message>
    <message>
        <source>Promised a call at %1</source>
        <translation>Hẹn gọi lại lúc %1</translation>
    </message>
    <message>
        <source>Called the citizen</source>
        <translation>Gọi người dân</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;Called the citizen&quot;, %2 what came of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, lúc %2</translation>
    </message>
    <message>
        <source>Promised hour moved</source>
        <translation>Đã dời giờ hẹn</translation>
    </message>
    <message>
        <source>Promised hour moved to %1</source>
        <translation>Đã dời giờ hẹn sang %1</translation>
    </message>
    <message>
        <source>%1 moved the promised hour to %2</source>
        <extracomment>%1 who, %2 the hour the citizen is called at now</extracomment>
        <translation>%1 đã dời giờ hẹn sang %2</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <extracomment>%1 &quot;An moved the promised hour to 16:00&quot;, %2 what it was before</extracomment>
        <translation>%1 (trước: %2)</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Filter the list of tickets</source>
        <translation>Lọc danh sách phiếu</translation>
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
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>Open procedure</source>
        <translation>Mở thủ tục</translation>
    </message>
    <message>
        <source>Showed the citizen&apos;s name and number</source>
        <translation>Đã hiện tên và số điện thoại của người dân</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
</context>
</TS>
