<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>tongdai::AnswerPane</name>
    <message>
        <source>browse</source>
        <translation>xem</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Thủ tục tìm thấy</translation>
    </message>
    <message>
        <source>Type what the caller says. The procedure appears here.</source>
        <translation>Gõ lời người gọi. Thủ tục hiện ra ở đây.</translation>
    </message>
    <message>
        <source>Put together from the procedure&apos;s facts; no editor has written an answer yet.</source>
        <translation>Ghép từ dữ liệu của thủ tục; chưa có câu trả lời do biên tập viên viết.</translation>
    </message>
    <message>
        <source>Most asked today</source>
        <translation>Hỏi nhiều nhất hôm nay</translation>
    </message>
    <message>
        <source>No procedure found. Save it all the same.</source>
        <translation>Không thấy thủ tục nào khớp. Cứ ghi là câu chưa có lời đáp.</translation>
    </message>
    <message>
        <source>Nothing matches; the nearest are</source>
        <translation>Không có thủ tục khớp; gần nhất là</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) match</source>
        <translation>
            <numerusform>%n thủ tục khớp</numerusform>
        </translation>
    </message>
    <message>
        <source>The knowledge base on this machine is still empty.</source>
        <translation>Kho tri thức trên máy này còn trống.</translation>
    </message>
    <message numerus="yes">
        <source>Showing results for “%1”: %n</source>
        <translation>
            <numerusform>Hiện kết quả cho “%1”: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The knowledge base is being loaded: %n procedure(s) so far.</source>
        <translation>
            <numerusform>Đang nạp kho tri thức: đã có %n thủ tục.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open tickets of the caller</source>
        <translation>Phiếu đang mở của người gọi</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) of this caller</source>
        <translation>
            <numerusform>%n phiếu đang mở của người gọi này</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is on the clipboard: paste it into Zalo, SMS or email.</source>
        <translation>Đã chép tin nhắn: dán vào Zalo, SMS hoặc email.</translation>
    </message>
</context>
<context>
    <name>tongdai::CallDesk</name>
    <message>
        <source>Next call</source>
        <translation>Cuộc kế tiếp</translation>
    </message>
    <message>
        <source>No call is open. F4 takes a call, F2 starts a new one.</source>
        <translation>Chưa có cuộc gọi nào đang mở. F4 nhận cuộc gọi, F2 cuộc gọi mới.</translation>
    </message>
    <message>
        <source>The draft is not on disk: %1 It stays in this window.</source>
        <translation>Bản nháp chưa ghi được xuống đĩa: %1 Nội dung vẫn còn trong cửa sổ này.</translation>
    </message>
    <message>
        <source>Last call at the centre %1</source>
        <translation>Cuộc gọi vừa rồi đã tới trung tâm %1</translation>
    </message>
    <message>
        <source>Saved on this machine %1</source>
        <translation>Đã lưu trên máy này %1</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Cuộc gọi mới</translation>
    </message>
    <message>
        <source>A missed call could not be kept: %1</source>
        <translation>Không ghi được cuộc gọi nhỡ: %1</translation>
    </message>
    <message>
        <source>Open calls</source>
        <translation>Các cuộc gọi đang mở</translation>
    </message>
    <message>
        <source>First day here? Ctrl+K, then “practise”, lets pretend callers ring. F1 shows every key.</source>
        <translation>Ngày đầu làm việc? Nhấn Ctrl+K, gõ “thực hành” để tập với người gọi giả. F1 xem mọi phím.</translation>
    </message>
    <message>
        <source>Log of calls</source>
        <translation>Sổ cuộc gọi</translation>
    </message>
    <message>
        <source>Choose a call to read it. Esc goes back to the open call.</source>
        <translation>Chọn một cuộc gọi để đọc. Esc trở về cuộc gọi đang mở.</translation>
    </message>
</context>
<context>
    <name>tongdai::CallFields</name>
    <message>
        <source>What does the caller ask?</source>
        <translation>Người gọi hỏi gì?</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã / Phường</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Loại nội dung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Kind of caller</source>
        <translation>Loại người gọi</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Recording notice given %1</source>
        <translation>Đã thông báo ghi âm %1</translation>
    </message>
    <message>
        <source>Ctrl+M: recording notice given</source>
        <translation>Ctrl+M: đã thông báo ghi âm</translation>
    </message>
    <message>
        <source>press a digit</source>
        <translation>bấm một chữ số</translation>
    </message>
    <message>
        <source>no content: which? Esc goes back</source>
        <translation>không có nội dung: loại nào? Esc lùi lại</translation>
    </message>
    <message>
        <source>other: which? Esc goes back</source>
        <translation>khác: loại nào? Esc lùi lại</translation>
    </message>
    <message>
        <source>Unusual number, kept as typed.</source>
        <translation>Số lạ, vẫn giữ như đã nhập.</translation>
    </message>
    <message>
        <source>last call</source>
        <translation>lần gọi trước</translation>
    </message>
    <message>
        <source>never called before</source>
        <translation>chưa từng gọi</translation>
    </message>
    <message>
        <source>after the call %1</source>
        <translation>sau cuộc gọi %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of several people behind one number</extracomment>
        <translation>%1 trong %2</translation>
    </message>
    <message>
        <source>Asked %1/%2</source>
        <extracomment>Beside the content of a call: how many of the questions to ask have an answer; room for 13 letters.</extracomment>
        <translation>Câu hỏi %1/%2</translation>
    </message>
    <message>
        <source>Result of calling back</source>
        <translation>Kết quả gọi lại</translation>
    </message>
</context>
<context>
    <name>tongdai::CallForm</name>
    <message>
        <source>Hand over and save</source>
        <translation>Chuyển và lưu</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Lưu và đóng</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>Đóng bảng</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Insert answer</source>
        <translation>Chèn câu trả lời</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>Mở toàn văn</translation>
    </message>
    <message>
        <source>Not saved. %1 Ctrl+Enter tries again.</source>
        <translation>Chưa lưu được. %1 Ctrl+Enter để thử lại.</translation>
    </message>
    <message>
        <source>Note as not found</source>
        <translation>Ghi chưa tìm thấy</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu phần sửa</translation>
    </message>
    <message>
        <source>You are correcting the call of %1. What stood there before is kept.</source>
        <translation>Đang sửa cuộc gọi lúc %1. Nội dung cũ vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Not about this ticket</source>
        <translation>Không phải về phiếu này</translation>
    </message>
    <message>
        <source>About an open ticket</source>
        <translation>Về phiếu đang mở</translation>
    </message>
    <message>
        <source>Copy as message</source>
        <translation>Chép làm tin nhắn</translation>
    </message>
    <message>
        <source>Ask the next</source>
        <translation>Hỏi câu tiếp</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tongdai::CallLog</name>
    <message>
        <source>My calls</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ngăn</translation>
    </message>
    <message>
        <source>Calls of a telephone number</source>
        <translation>Cuộc gọi của một số điện thoại</translation>
    </message>
    <message>
        <source>Log of calls</source>
        <translation>Sổ cuộc gọi</translation>
    </message>
    <message>
        <source>Filter the log by number</source>
        <translation>Lọc sổ cuộc gọi theo số</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Mở phiếu</translation>
    </message>
    <message>
        <source>No call of this number. Esc clears the filter.</source>
        <translation>Không có cuộc gọi nào của số này. Esc bỏ lọc.</translation>
    </message>
    <message>
        <source>No call yet.</source>
        <translation>Chưa có cuộc gọi nào.</translation>
    </message>
    <message>
        <source>talk %1</source>
        <translation>đàm thoại %1</translation>
    </message>
    <message>
        <source>after-call %1</source>
        <translation>ghi nhận %1</translation>
    </message>
    <message>
        <source>from paper sheet %1</source>
        <translation>từ phiếu giấy %1</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Ẩn danh</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>không nêu tên</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Người gọi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Loại nội dung, thủ tục</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
</context>
<context>
    <name>tongdai::CallRows</name>
    <message>
        <source>This call cannot be read</source>
        <translation>Không đọc được cuộc gọi này</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>đã sửa</translation>
    </message>
</context>
<context>
    <name>tongdai::CallTabs</name>
    <message>
        <source>On the call</source>
        <translation>Đang nghe</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Not logged yet</source>
        <translation>Chưa ghi nhận</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Đang sửa</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>Từ phiếu giấy</translation>
    </message>
    <message>
        <source>Call over</source>
        <translation>Đã gác máy</translation>
    </message>
</context>
<context>
    <name>tongdai::CallerNote</name>
    <message>
        <source>How to talk to %1, shown at every call</source>
        <translation>Lưu ý khi nói chuyện với %1, hiện ở mọi cuộc gọi</translation>
    </message>
    <message>
        <source>slowly, hard of hearing</source>
        <translation>nói chậm, nặng tai</translation>
    </message>
    <message>
        <source>How to talk to this caller</source>
        <translation>Lưu ý khi nói chuyện với người gọi này</translation>
    </message>
    <message>
        <source>The same person as</source>
        <translation>Cùng một người với</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Lưu lại</translation>
    </message>
    <message>
        <source>The same person as %1</source>
        <translation>Cùng một người với %1</translation>
    </message>
</context>
<context>
    <name>tongdai::GuideRows</name>
    <message>
        <source>%1 answered</source>
        <translation>%1 đã trả lời</translation>
    </message>
    <message>
        <source>%1 being asked</source>
        <translation>%1 đang hỏi</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Câu hỏi gợi ý</translation>
    </message>
</context>
<context>
    <name>tongdai::HandOverPane</name>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Co-operating unit</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Accept by</source>
        <translation>Nhận trước</translation>
    </message>
    <message>
        <source>Finish by</source>
        <translation>Xong trước</translation>
    </message>
    <message>
        <source>House number, street, hamlet</source>
        <translation>Số nhà, đường, ấp / khu phố</translation>
    </message>
    <message>
        <source>Answer to the citizen</source>
        <translation>Trả lời người dân qua</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Kênh nhận phản hồi</translation>
    </message>
    <message>
        <source>Convenient time</source>
        <translation>Giờ tiện liên hệ</translation>
    </message>
    <message>
        <source>Keep the identity from the desk</source>
        <translation>Giữ kín danh tính với đơn vị</translation>
    </message>
    <message>
        <source>Caller gives no name (anonymous)</source>
        <translation>Người gọi không xưng tên (ẩn danh)</translation>
    </message>
    <message>
        <source>Conduct case: to the head of desk</source>
        <translation>Hành vi cán bộ: gửi trưởng bộ phận</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Lúc nào cũng được</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Buổi sáng</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation>Buổi chiều</translation>
    </message>
    <message>
        <source>After 16:00</source>
        <translation>Sau 16:00</translation>
    </message>
    <message>
        <source>After 18:00</source>
        <translation>Sau 18:00</translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>Chọn đơn vị</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>One-Stop desk %1</source>
        <translation>Một cửa %1</translation>
    </message>
    <message>
        <source>Due times, by the clock day and night</source>
        <translation>Hạn, tính cả ngày lẫn đêm</translation>
    </message>
    <message>
        <source>Due times, in the working hours of %1</source>
        <translation>Hạn, theo giờ làm việc của %1</translation>
    </message>
    <message>
        <source>Due times, in working hours</source>
        <translation>Hạn, theo giờ làm việc</translation>
    </message>
    <message>
        <source>Nobody is on duty</source>
        <translation>Chưa có người trực</translation>
    </message>
    <message>
        <source>The ticket waits in the desk&apos;s list.</source>
        <translation>Phiếu chờ trong danh sách của đơn vị.</translation>
    </message>
    <message>
        <source>no work number given</source>
        <translation>chưa có số máy</translation>
    </message>
    <message>
        <source>head of desk, nobody on duty</source>
        <translation>trưởng bộ phận, chưa có người trực</translation>
    </message>
    <message>
        <source>on duty until %1</source>
        <translation>trực đến %1</translation>
    </message>
    <message>
        <source>Offline. The ticket stays on this machine and is sent when the network is back. If it is urgent, phone the officer on duty.</source>
        <translation>Đang ngoại tuyến. Phiếu nằm trên máy này và tự gửi khi có mạng. Việc gấp: gọi cán bộ trực.</translation>
    </message>
    <message numerus="yes">
        <source>This caller has %n open ticket(s): %1 “%2”. Ctrl+R adds the call to it instead of a new one.</source>
        <translation>
            <numerusform>Người gọi có %n phiếu đang mở: %1 “%2”. Ctrl+R ghi cuộc gọi vào phiếu ấy, không lập phiếu mới.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a ticket like this already: %1 “%2”. Ctrl+R adds the call to it instead of a new one.</source>
        <translation>Đã có phiếu tương tự: %1 “%2”. Ctrl+R ghi cuộc gọi vào phiếu ấy, không lập phiếu mới.</translation>
    </message>
</context>
<context>
    <name>tongdai::HistoryPane</name>
    <message>
        <source>Caller</source>
        <translation>Người gọi</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Phiếu đang mở</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>Cuộc gọi gần đây</translation>
    </message>
    <message>
        <source>Type the caller&apos;s number to see earlier calls.</source>
        <translation>Nhập số người gọi để xem các lần gọi trước.</translation>
    </message>
    <message>
        <source>This number has never called here.</source>
        <translation>Số này chưa từng gọi.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n lần gọi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>&quot;5 calls since 02/2024&quot;</extracomment>
        <translation>%1 từ %2</translation>
    </message>
    <message>
        <source>Officer on duty: choose the commune to see who it is</source>
        <translation>Cán bộ trực: chọn xã, phường để biết</translation>
    </message>
    <message>
        <source>Officer on duty, One-Stop desk %1</source>
        <translation>Cán bộ trực, Một cửa %1</translation>
    </message>
    <message>
        <source>Nobody is on duty</source>
        <translation>Chưa có người trực</translation>
    </message>
    <message>
        <source>call the desk&apos;s hotline</source>
        <translation>gọi đường dây nóng của đơn vị</translation>
    </message>
    <message>
        <source>nobody on duty, head of the desk instead</source>
        <translation>chưa có người trực, gọi trưởng bộ phận</translation>
    </message>
    <message>
        <source>on duty until %1</source>
        <translation>đang trực đến %1</translation>
    </message>
    <message>
        <source>The same number was also used by: %1. Ctrl+↓ for the next.</source>
        <translation>Cùng số này còn có: %1. Ctrl+↓ chọn người kế tiếp.</translation>
    </message>
    <message>
        <source>Also called as: %1.</source>
        <translation>Cũng từng xưng là: %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::HitRows</name>
    <message>
        <source>linked</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>called “%1”</source>
        <translation>gọi là “%1”</translation>
    </message>
    <message>
        <source>callers said “%1”</source>
        <translation>người gọi nói “%1”</translation>
    </message>
</context>
<context>
    <name>tongdai::OpenTicketList</name>
    <message>
        <source>linked</source>
        <translation>đã gắn</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>hạn %1</translation>
    </message>
</context>
<context>
    <name>tongdai::OpenTicketRows</name>
    <message>
        <source>due %1</source>
        <translation>hạn %1</translation>
    </message>
</context>
<context>
    <name>tongdai::OutcomeWords</name>
    <message>
        <source>Sent Zalo, SMS, email</source>
        <translation>Gửi Zalo, SMS, email</translation>
    </message>
    <message>
        <source>Guided online</source>
        <translation>Hướng dẫn trực tuyến</translation>
    </message>
    <message>
        <source>Guided to post</source>
        <translation>Hướng dẫn bưu chính</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Đặt lịch hẹn</translation>
    </message>
    <message>
        <source>Dossier lookup</source>
        <translation>Tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>Will call back</source>
        <translation>Hẹn gọi lại</translation>
    </message>
    <message>
        <source>Waiting for more</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Guided to complain</source>
        <translation>Hướng dẫn gửi đơn</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Chuyển số khẩn cấp</translation>
    </message>
    <message>
        <source>To a department</source>
        <translation>Chuyển sở, ngành</translation>
    </message>
    <message>
        <source>No content…</source>
        <translation>Không có nội dung…</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Khác…</translation>
    </message>
</context>
<context>
    <name>tongdai::PaperRow</name>
    <message>
        <source>Paper sheet</source>
        <translation>Phiếu giấy</translation>
    </message>
    <message>
        <source>Serial of the paper sheet</source>
        <translation>Số của phiếu giấy</translation>
    </message>
    <message>
        <source>time</source>
        <translation>lúc</translation>
    </message>
    <message>
        <source>Time of the call, for example 09:38 or 09:38 27/11</source>
        <translation>Giờ gọi, ví dụ 09:38 hoặc 09:38 27/11</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketCard</name>
    <message>
        <source>Your matter is with the One-Stop desk %1, which has not accepted it yet.</source>
        <translation>Việc của anh/chị đã chuyển Bộ phận Một cửa %1, nơi này chưa nhận xử lý.</translation>
    </message>
    <message>
        <source>The One-Stop desk %1 is working on your matter.</source>
        <translation>Bộ phận Một cửa %1 đang xử lý việc của anh/chị.</translation>
    </message>
    <message>
        <source>Your matter waits for something from you.</source>
        <translation>Việc của anh/chị đang chờ anh/chị bổ sung thông tin.</translation>
    </message>
    <message>
        <source>There is an answer to your matter.</source>
        <translation>Việc của anh/chị đã có kết quả.</translation>
    </message>
    <message>
        <source>Your matter is being passed to the office in charge.</source>
        <translation>Việc của anh/chị đang được chuyển lại đúng nơi có thẩm quyền.</translation>
    </message>
    <message>
        <source>Your matter has been received: %1.</source>
        <translation>Việc của anh/chị đã được ghi nhận: %1.</translation>
    </message>
    <message>
        <source>It is to be answered by %1.</source>
        <translation>Hạn trả lời: %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::TopicGuide</name>
    <message>
        <source>Questions to ask</source>
        <translation>Câu hỏi gợi ý</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>đã trả lời %1 trên %2</translation>
    </message>
</context>
</TS>
