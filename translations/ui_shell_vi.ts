<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>tongdai::CommandBox</name>
    <message>
        <source>Find tickets, procedures, units, commands</source>
        <translation>Tìm phiếu, thủ tục, đơn vị, lệnh</translation>
    </message>
    <message>
        <source>Tickets, procedures, units, commands</source>
        <translation>Phiếu, thủ tục, đơn vị, lệnh</translation>
    </message>
    <message>
        <source>hotline not confirmed</source>
        <translation>đường dây nóng chưa xác nhận</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Không có gì tên là “%1”.</translation>
    </message>
    <message>
        <source>Ready texts</source>
        <translation>Câu mẫu</translation>
    </message>
</context>
<context>
    <name>tongdai::DirectoryPage</name>
    <message>
        <source>hotline not confirmed</source>
        <translation>đường dây nóng chưa xác nhận</translation>
    </message>
    <message>
        <source>nobody on duty</source>
        <translation>chưa có người trực</translation>
    </message>
    <message>
        <source>nobody on duty; head: %1</source>
        <translation>chưa có người trực; trưởng bộ phận: %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, đến %2</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>Tìm đơn vị</translation>
    </message>
    <message>
        <source>Unit or commune</source>
        <translation>Đơn vị hoặc xã, phường</translation>
    </message>
    <message>
        <source>No unit is called that. Clear the box to see all.</source>
        <translation>Không có đơn vị nào tên như vậy. Xóa ô tìm để xem tất cả.</translation>
    </message>
    <message>
        <source>On duty now</source>
        <translation>Đang trực</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Đường dây nóng</translation>
    </message>
    <message>
        <source>Head of the desk</source>
        <translation>Trưởng Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>People of the desk</source>
        <translation>Cán bộ của bộ phận</translation>
    </message>
    <message>
        <source>Communes it answers for</source>
        <translation>Xã, phường phụ trách</translation>
    </message>
    <message>
        <source>One-Stop desk %1</source>
        <translation>Một cửa %1</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>Tên cũ: %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Đang đóng</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>chưa xác nhận</translation>
    </message>
    <message>
        <source>07:30–11:30, 13:00–17:00 (default, not confirmed)</source>
        <translation>07:30–11:30, 13:00–17:00 (mặc định, chưa xác nhận)</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>chưa nêu tên</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Chưa có ai</translation>
    </message>
    <message>
        <source>Nobody; the head of the desk stands in: %1 %2</source>
        <translation>Chưa có ai; trưởng bộ phận trực thay: %1 %2</translation>
    </message>
    <message>
        <source>%1 until %2, %3</source>
        <translation>%1 đến %2, %3</translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation>Chưa nhập ai.</translation>
    </message>
    <message>
        <source>None entered.</source>
        <translation>Chưa nhập.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Các đơn vị</translation>
    </message>
    <message>
        <source>The chosen unit</source>
        <translation>Đơn vị đang chọn</translation>
    </message>
</context>
<context>
    <name>tongdai::FileSheet</name>
    <message>
        <source>Attached files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>No files yet. Choose one, paste a picture, or drop a file here: up to %1 each; pictures, PDF, documents, sound and film.</source>
        <translation>Chưa có tệp nào. Chọn tệp, dán ảnh hoặc thả tệp vào đây: mỗi tệp tối đa %1; nhận ảnh, PDF, văn bản, ghi âm và phim.</translation>
    </message>
    <message>
        <source>Shows an identity paper or a bank account: few may open it</source>
        <translation>Có hình giấy tờ tùy thân hoặc tài khoản ngân hàng: chỉ ít người được mở</translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation>Vì sao cần</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Đính kèm</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save to disk</source>
        <translation>Lưu ra máy</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Dán ảnh</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Gỡ tệp</translation>
    </message>
    <message>
        <source>taken away by %1</source>
        <translation>%1 đã gỡ</translation>
    </message>
    <message>
        <source>fetching, %1 %</source>
        <translation>đang tải về, %1 %</translation>
    </message>
    <message>
        <source>at the centre</source>
        <translation>tại trung tâm</translation>
    </message>
    <message>
        <source>sending, %1 %</source>
        <translation>đang gửi, %1 %</translation>
    </message>
    <message>
        <source>on this machine, to be sent</source>
        <translation>trên máy này, chờ gửi</translation>
    </message>
    <message>
        <source>not taken by the centre</source>
        <translation>trung tâm không nhận</translation>
    </message>
    <message>
        <source>not yet at the centre</source>
        <translation>chưa tới trung tâm</translation>
    </message>
    <message>
        <source>file taken away</source>
        <translation>tệp đã gỡ</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Không có ảnh nào vừa được sao chép.</translation>
    </message>
    <message>
        <source>picture %1.png</source>
        <translation>anh %1.png</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp này.</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Ctrl+S saves it to disk.</source>
        <translation>Không hiện được ảnh này ở đây. Ctrl+S lưu ra máy.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>The file cannot be written there. Please choose another place.</source>
        <translation>Không ghi được tệp vào chỗ đó. Xin chọn chỗ khác.</translation>
    </message>
    <message>
        <source>Asked for. Nobody opens it once the centre has confirmed.</source>
        <translation>Đã yêu cầu gỡ. Khi trung tâm xác nhận thì không ai mở được nữa.</translation>
    </message>
    <message>
        <source>Say why it is needed.</source>
        <translation>Xin ghi vì sao cần tệp này.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Tệp trống.</translation>
    </message>
    <message>
        <source>The file is too large: at most %1.</source>
        <translation>Tệp quá lớn: tối đa %1.</translation>
    </message>
    <message>
        <source>Files of this kind are not taken: pictures, PDF, documents, sound and film are.</source>
        <translation>Không nhận loại tệp này: chỉ nhận ảnh, PDF, văn bản, ghi âm và phim.</translation>
    </message>
    <message>
        <source>It shows an identity paper. Who attached it, the officer handling the ticket, the head of that desk and supervisors may open it.</source>
        <translation>Tệp có hình giấy tờ tùy thân. Chỉ người đính kèm, cán bộ đang xử lý phiếu, trưởng bộ phận Một cửa đó và trưởng ca được mở.</translation>
    </message>
    <message>
        <source>Its content has not reached the centre yet. The machine it was attached on sends it.</source>
        <translation>Nội dung tệp chưa tới trung tâm. Máy đã đính kèm sẽ gửi lên.</translation>
    </message>
    <message>
        <source>It is not on this machine, and the centre cannot be reached now. Please try again later.</source>
        <translation>Tệp không có trên máy này và hiện không kết nối được trung tâm. Xin thử lại sau.</translation>
    </message>
    <message>
        <source>Its content was damaged here. Please open it again: it is fetched anew.</source>
        <translation>Nội dung tệp trên máy này bị hỏng. Xin mở lại: tệp sẽ được tải mới.</translation>
    </message>
</context>
<context>
    <name>tongdai::KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>thẻ này</translation>
    </message>
    <message>
        <source>new call</source>
        <translation>cuộc gọi mới</translation>
    </message>
    <message>
        <source>the page&apos;s question</source>
        <translation>ô câu hỏi của trang</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>lọc danh sách</translation>
    </message>
    <message>
        <source>take the ringing call</source>
        <translation>nhận cuộc gọi đang đổ chuông</translation>
    </message>
    <message>
        <source>next pane; with Shift the one before</source>
        <translation>khung kế tiếp; kèm Shift là khung trước</translation>
    </message>
    <message>
        <source>outcome or answer</source>
        <translation>kết quả hoặc nội dung trả lời</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>chuyển xử lý</translation>
    </message>
    <message>
        <source>sync: what waits, what needs you</source>
        <translation>đồng bộ: mục đang chờ, mục cần bạn</translation>
    </message>
    <message>
        <source>the page&apos;s main button</source>
        <translation>nút chính của trang</translation>
    </message>
    <message>
        <source>page</source>
        <translation>trang</translation>
    </message>
    <message>
        <source>find anything, do anything</source>
        <translation>tìm mọi thứ, gọi mọi lệnh</translation>
    </message>
    <message>
        <source>next open call</source>
        <translation>cuộc gọi đang mở kế tiếp</translation>
    </message>
    <message>
        <source>write the content or a note</source>
        <translation>ghi nội dung hoặc ghi chú</translation>
    </message>
    <message>
        <source>insert the answer read out</source>
        <translation>chèn câu trả lời đã đọc</translation>
    </message>
    <message>
        <source>open the procedure in full</source>
        <translation>mở toàn văn thủ tục</translation>
    </message>
    <message>
        <source>recording notice given</source>
        <translation>đã thông báo ghi âm</translation>
    </message>
    <message>
        <source>show the citizen&apos;s data (logged)</source>
        <translation>hiện thông tin người dân (có ghi nhật ký)</translation>
    </message>
    <message>
        <source>put an untouched call away</source>
        <translation>cất cuộc gọi chưa ghi gì</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>khóa màn hình</translation>
    </message>
    <message>
        <source>quit, drafts are kept</source>
        <translation>thoát, bản nháp được giữ</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>cỡ chữ</translation>
    </message>
    <message>
        <source>one step back; discards nothing</source>
        <translation>lùi một bước; không bỏ gì</translation>
    </message>
    <message>
        <source>return, end a call without content, note as not found</source>
        <translation>trả lại, kết thúc cuộc gọi không nội dung, ghi nhận chưa tìm thấy</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>older, newer version</source>
        <translation>phiên bản cũ hơn, mới hơn</translation>
    </message>
    <message>
        <source>report an error in a procedure; in a call, note a question as not found</source>
        <translation>báo sai trong thủ tục; ở bàn gọi: ghi nhận là chưa tìm thấy</translation>
    </message>
    <message>
        <source>correct: a ticket, or an earlier call of the caller</source>
        <translation>sửa: phiếu đang xem, hoặc cuộc gọi trước của người gọi</translation>
    </message>
    <message>
        <source>correct the call saved last</source>
        <translation>sửa cuộc gọi vừa lưu</translation>
    </message>
    <message>
        <source>enter a paper sheet</source>
        <translation>nhập phiếu giấy</translation>
    </message>
    <message>
        <source>the call is about an open ticket</source>
        <translation>cuộc gọi về phiếu đang mở</translation>
    </message>
    <message>
        <source>another person behind the same number</source>
        <translation>người khác cùng số máy</translation>
    </message>
    <message>
        <source>copy a procedure or an answer as a message</source>
        <translation>chép thủ tục hoặc câu trả lời làm tin nhắn</translation>
    </message>
    <message>
        <source>ready text of that short name, in the content and the answer</source>
        <translation>câu mẫu theo tên tắt, trong nội dung và câu trả lời</translation>
    </message>
    <message>
        <source>in a call, how to talk to the caller, and which names are theirs</source>
        <translation>trong cuộc gọi: lưu ý về người gọi, gộp các tên của một người</translation>
    </message>
    <message>
        <source>in a call the next question to ask; files of a ticket</source>
        <translation>trong cuộc gọi: câu hỏi gợi ý tiếp theo; ở phiếu: tệp đính kèm</translation>
    </message>
    <message>
        <source>citizens who wait for a call; the one that is due first</source>
        <translation>người dân đang chờ gọi lại; ai đến giờ thì trước</translation>
    </message>
    <message>
        <source>dial or call back: the call&apos;s form opens</source>
        <translation>quay số, gọi lại: mở sẵn phiếu cuộc gọi</translation>
    </message>
    <message>
        <source>result of a call to the citizen</source>
        <translation>ghi kết quả gọi người dân</translation>
    </message>
    <message>
        <source>not reached: end the round of calls, with a reason</source>
        <translation>không liên lạc được: kết thúc, có lý do</translation>
    </message>
    <message>
        <source>choose in Outcome, Result of calling back, Kind of contact and Rating</source>
        <translation>chọn ở Kết quả, Kết quả gọi lại, Loại nội dung và Đánh giá</translation>
    </message>
    <message>
        <source>log of calls, and back to the open one</source>
        <translation>sổ cuộc gọi, và trở về cuộc đang mở</translation>
    </message>
    <message>
        <source>move the hour of a promised call, with a reason</source>
        <translation>dời giờ hẹn gọi lại, ghi lý do</translation>
    </message>
    <message>
        <source>why a ticket is due when it is</source>
        <translation>vì sao phiếu có hạn như vậy</translation>
    </message>
</context>
<context>
    <name>tongdai::MainWindow</name>
    <message>
        <source>Hotline 1022 Đồng Nai</source>
        <translation>Tổng đài 1022 Đồng Nai</translation>
    </message>
    <message>
        <source>Take call</source>
        <translation>Nhận cuộc gọi</translation>
    </message>
    <message>
        <source>Find: tickets, procedures, units</source>
        <translation>Tìm phiếu, thủ tục, đơn vị</translation>
    </message>
    <message>
        <source>Ctrl + digit</source>
        <translation>Ctrl + số</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Bàn %1</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Cuộc gọi mới</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>help shortcuts</source>
        <translation>trợ giúp hướng dẫn</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Try to sync now</source>
        <translation>Đồng bộ ngay</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Enter a paper sheet</source>
        <translation>Nhập phiếu giấy</translation>
    </message>
    <message>
        <source>Print paper sheets</source>
        <translation>In phiếu giấy</translation>
    </message>
    <message>
        <source>power failure, blank call sheets</source>
        <translation>mất điện, phiếu ghi trống</translation>
    </message>
    <message>
        <source>Log no more of the calls that are over</source>
        <translation>Bỏ các cuộc gọi đã xong chưa ghi</translation>
    </message>
    <message>
        <source>Practice: Hotline 1022 Đồng Nai</source>
        <translation>Thực hành: Tổng đài 1022 Đồng Nai</translation>
    </message>
    <message>
        <source>practise practice training</source>
        <translation>thực hành tập luyện thử practise</translation>
    </message>
    <message>
        <source>Practise with pretend callers</source>
        <translation>Thực hành với người gọi giả</translation>
    </message>
    <message>
        <source>Ask the next question</source>
        <translation>Hỏi câu gợi ý tiếp theo</translation>
    </message>
    <message>
        <source>guided questions to ask about this topic</source>
        <translation>câu hỏi gợi ý theo chủ đề, hỏi thêm</translation>
    </message>
    <message>
        <source>Citizens who wait for a call</source>
        <translation>Người dân đang chờ gọi lại</translation>
    </message>
    <message>
        <source>Call now, promised for %1 (%2): %3</source>
        <extracomment>%1 &quot;14:30&quot;, %2 &quot;in 9 min&quot; or &quot;late by 3 min&quot;, %3 what it is about</extracomment>
        <translation>Đến giờ gọi lại, hẹn %1 (%2): %3</translation>
    </message>
    <message>
        <source>Call back at %1 (%2): %3</source>
        <translation>Gọi lại lúc %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n phiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>promise, reminder, call back</source>
        <translation>hẹn gọi lại, nhắc việc</translation>
    </message>
    <message>
        <source>Reminders of promised calls without a sound</source>
        <translation>Nhắc hẹn gọi lại không kèm tiếng</translation>
    </message>
    <message>
        <source>Reminders of promised calls with a sound</source>
        <translation>Nhắc hẹn gọi lại có tiếng</translation>
    </message>
    <message>
        <source>Log of calls</source>
        <translation>Sổ cuộc gọi</translation>
    </message>
    <message>
        <source>earlier calls, my calls, find a call</source>
        <translation>cuộc gọi trước, cuộc gọi của tôi, tìm cuộc gọi</translation>
    </message>
</context>
<context>
    <name>tongdai::Pages</name>
    <message>
        <source>Call desk</source>
        <translation>Bàn gọi</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Danh bạ</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Biên tập</translation>
    </message>
</context>
<context>
    <name>tongdai::PaperSheets</name>
    <message>
        <source>Print paper sheets</source>
        <translation>In phiếu giấy</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>For the day the power fails: blank call sheets with serial numbers. What is written on them is entered later with Ctrl+F2, with the true time of the call.</source>
        <translation>Dành cho ngày mất điện: phiếu ghi trống có đánh số. Nội dung ghi tay được nhập sau bằng Ctrl+F2, với đúng giờ gọi.</translation>
    </message>
    <message>
        <source>Number of sheets, two on a page</source>
        <translation>Số phiếu, hai phiếu một trang</translation>
    </message>
    <message>
        <source>First serial number today</source>
        <translation>Số thứ tự đầu tiên hôm nay</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Paper sheets</source>
        <translation>Phiếu giấy</translation>
    </message>
    <message>
        <source>It could not be printed. Choose another printer and try again.</source>
        <translation>Không in được. Hãy chọn máy in khác rồi thử lại.</translation>
    </message>
    <message>
        <source>Call sheet 1022</source>
        <translation>Phiếu ghi cuộc gọi 1022</translation>
    </message>
    <message>
        <source>Enter into the program as soon as it runs again (Ctrl+F2): serial, true time, then as in a call.</source>
        <translation>Nhập vào phần mềm ngay khi chạy lại được (Ctrl+F2): số phiếu, đúng giờ gọi, rồi như một cuộc gọi.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Giờ gọi</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Điện thoại viên</translation>
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
        <translation>Xã/Phường</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>What does the caller ask?</source>
        <translation>Người gọi hỏi gì?</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Answered or promised</source>
        <translation>Đã trả lời hoặc đã hẹn</translation>
    </message>
</context>
<context>
    <name>tongdai::ParcelSheet</name>
    <message>
        <source>What waits here into a file</source>
        <translation>Ghi những mục đang chờ ra tệp</translation>
    </message>
    <message>
        <source>Hand in the file of another machine</source>
        <translation>Nộp tệp của máy khác</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>When this machine will not reach the centre for long: take the file to a machine that does and hand it in there. Nothing is sent twice when this one is back.</source>
        <translation>Dùng khi máy này còn lâu mới tới được trung tâm: mang tệp sang máy có mạng và nộp tại đó. Khi máy này có mạng lại, không mục nào bị gửi hai lần.</translation>
    </message>
    <message>
        <source>Everything in the file is sent from this machine. Who wrote it has to have signed in here once.</source>
        <translation>Mọi mục trong tệp được gửi từ máy này. Người đã ghi các mục đó phải từng đăng nhập tại máy này.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Password of the file, at least %1 characters</source>
        <translation>Mật khẩu của tệp, ít nhất %1 ký tự</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Mật khẩu của tệp</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Xin chờ…</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Ghi tệp</translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n item(s)</source>
        <translation>
            <numerusform>Nộp %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>Xem tệp</translation>
    </message>
    <message>
        <source>Waiting items (*.parcel)</source>
        <translation>Các mục đang chờ (*.parcel)</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Tệp nào?</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Ít nhất %1 ký tự.</translation>
    </message>
    <message>
        <source>The password the file was written with.</source>
        <translation>Nhập mật khẩu đã đặt khi ghi tệp.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Hai lần nhập mật khẩu không giống nhau.</translation>
    </message>
    <message numerus="yes">
        <source>Handed in: %n item(s).</source>
        <translation>
            <numerusform>Đã nộp %n mục.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n mục đã có sẵn tại máy này.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was written with another password.</source>
        <translation>Tệp được ghi với mật khẩu khác.</translation>
    </message>
    <message>
        <source>Nothing waits here: no file was written.</source>
        <translation>Không có mục nào đang chờ: không ghi tệp.</translation>
    </message>
    <message>
        <source>%1 has to sign in on this machine first, or the centre would refuse it. Nothing was taken.</source>
        <translation>%1 phải đăng nhập tại máy này trước, nếu không trung tâm sẽ từ chối. Chưa nộp mục nào.</translation>
    </message>
    <message>
        <source>This is not a whole file of waiting items. Nothing was taken.</source>
        <translation>Tệp này không phải tệp mục chờ hoặc không còn nguyên vẹn. Chưa nộp mục nào.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Please choose another place.</source>
        <translation>Không ghi được tệp vào đó. Xin chọn chỗ khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of them</source>
        <translation>
            <numerusform>trong đó %n cuộc gọi</numerusform>
        </translation>
    </message>
    <message>
        <source>from machine %1, by %2</source>
        <translation>từ máy %1, do %2 ghi</translation>
    </message>
    <message>
        <source>the oldest of %1</source>
        <translation>mục cũ nhất lúc %1</translation>
    </message>
</context>
<context>
    <name>tongdai::ParkedGroup</name>
    <message>
        <source>Parked at the centre</source>
        <translation>Đã gác lại tại trung tâm</translation>
    </message>
    <message>
        <source>It was made by a later program than the centre&apos;s. It will be carried out once the centre is updated.</source>
        <translation>Thao tác này do phiên bản mới hơn của chương trình ghi. Trung tâm được nâng cấp thì sẽ thực hiện.</translation>
    </message>
    <message>
        <source>It waits behind another parked change of the same record.</source>
        <translation>Thao tác này chờ sau một thay đổi khác của cùng hồ sơ đang gác lại.</translation>
    </message>
    <message>
        <source>The centre tried several times and could not carry it out. It is kept whole; an administrator can have it tried again.</source>
        <translation>Trung tâm đã thử nhiều lần nhưng không thực hiện được. Nội dung được giữ nguyên; quản trị có thể cho thử lại.</translation>
    </message>
    <message>
        <source>For the administrator: %1.</source>
        <extracomment>%1 a short word or two that name the fault, not translated</extracomment>
        <translation>Dành cho quản trị: %1.</translation>
    </message>
    <message>
        <source>Could not be carried out</source>
        <translation>Không thực hiện được</translation>
    </message>
    <message>
        <source>Waits for the centre&apos;s update</source>
        <translation>Chờ trung tâm nâng cấp</translation>
    </message>
    <message>
        <source>Waits behind another</source>
        <translation>Chờ sau thay đổi khác</translation>
    </message>
    <message>
        <source>As far as the centre knows its author has never signed in on that machine; after the centre was put back to an older copy that may be so. It will be carried out when that person signs in there.</source>
        <translation>Theo trung tâm, người viết chưa từng đăng nhập trên máy ấy; có thể vì trung tâm vừa khôi phục từ bản sao cũ. Thao tác được thực hiện khi người ấy đăng nhập ở đó.</translation>
    </message>
    <message>
        <source>Waits for its author to sign in</source>
        <translation>Chờ người viết đăng nhập</translation>
    </message>
</context>
<context>
    <name>tongdai::PracticePane</name>
    <message>
        <source>Practice: nothing here leaves this machine. Pretend caller %1 of %2; F4 takes the call.</source>
        <translation>Thực hành: không có gì ở đây rời khỏi máy này. Người gọi giả thứ %1/%2; nhấn F4 để nhận cuộc gọi.</translation>
    </message>
    <message>
        <source>Practice: nothing here leaves this machine.</source>
        <translation>Thực hành: không có gì ở đây rời khỏi máy này.</translation>
    </message>
    <message>
        <source>That was the last one: %1 of %2 as they should be.</source>
        <translation>Đó là cuộc cuối: %1/%2 cuộc ghi đúng.</translation>
    </message>
    <message>
        <source>Ctrl+K, then “practise”, begins anew. Closing the window forgets all of it.</source>
        <translation>Nhấn Ctrl+K, gõ “thực hành” để làm lại từ đầu. Đóng cửa sổ là quên hết.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from its ringing</source>
        <translation>
            <numerusform>%n giây tính từ lúc đổ chuông</numerusform>
        </translation>
    </message>
    <message>
        <source>The call before: %1.</source>
        <translation>Cuộc vừa rồi: %1.</translation>
    </message>
    <message>
        <source>Practise anew</source>
        <translation>Thực hành lại từ đầu</translation>
    </message>
    <message>
        <source>practise practice training</source>
        <translation>thực hành tập luyện thử practise</translation>
    </message>
</context>
<context>
    <name>tongdai::PracticeWords</name>
    <message>
        <source>“Hello, I need the paper that says I am single, for a loan at the bank. What do I bring, and how long does it take?”</source>
        <translation>“A lô em ơi, chị cần làm giấy độc thân để vay ngân hàng. Phải mang những giấy tờ gì, mấy ngày thì có?”</translation>
    </message>
    <message>
        <source>“Hello, is that the fried chicken shop? I ordered an hour ago!”</source>
        <translation>“A lô, quán gà rán phải không? Đặt cả tiếng rồi mà chưa thấy giao!”</translation>
    </message>
    <message>
        <source>“My wife has just had a baby in hospital. Where do I register the birth, and can I do it online?”</source>
        <translation>“Vợ tôi mới sinh ở bệnh viện. Làm khai sinh cho con thì nộp ở đâu, nộp qua mạng được không em?”</translation>
    </message>
    <message>
        <source>“It is loud here at the building site, I cannot hear you. Please call me back after four.”</source>
        <translation>“Anh đang ở công trường ồn quá, không nghe rõ. Sau bốn giờ chiều em gọi lại cho anh nghe.”</translation>
    </message>
    <message>
        <source>(The number is withheld. A breath, a far-off motorbike, then nothing.)</source>
        <translation>(Số bị giấu. Một hơi thở, tiếng xe máy xa xa, rồi im lặng.)</translation>
    </message>
    <message>
        <source>“I am Trần Thị Mẫu, hamlet 3. I handed in my land papers at the One-Stop desk of Long Thành; they promised them for last week. Nobody there can tell me where they are. I want an answer.”</source>
        <translation>“Tôi là Trần Thị Mẫu, ở ấp 3. Tôi nộp hồ sơ sang tên đất ở Bộ phận Một cửa Long Thành, hẹn tuần trước trả mà tới nay chưa có. Hỏi ai ở đó cũng không biết hồ sơ nằm đâu. Tôi cần được trả lời.”</translation>
    </message>
    <message>
        <source>Type a few of the caller&apos;s words (độc thân), Enter takes the procedure; read the answer out; F7, one digit for the outcome; Ctrl+Enter saves.</source>
        <translation>Gõ vài chữ của người gọi (độc thân), Enter để chọn thủ tục; đọc câu trả lời; F7 rồi một chữ số cho kết quả; Ctrl+Enter để lưu.</translation>
    </message>
    <message>
        <source>F7, then 9 (no content) and 1: a wrong number; Ctrl+Enter saves.</source>
        <translation>F7, rồi 9 (không có nội dung) và 1: nhầm số; Ctrl+Enter để lưu.</translation>
    </message>
    <message>
        <source>Type khai sinh, Enter; the card beside the form says where, what and how long; F7, a digit, Ctrl+Enter.</source>
        <translation>Gõ khai sinh, Enter; thẻ bên cạnh cho biết nộp ở đâu, giấy tờ gì, bao lâu; F7, một chữ số, Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Note what you heard; F7, then the digit of the promise to call back; Ctrl+Enter.</source>
        <translation>Ghi lại điều nghe được; F7, rồi chữ số của “Hẹn gọi lại”; Ctrl+Enter.</translation>
    </message>
    <message>
        <source>F9 ends a call in which nothing was said, in one key.</source>
        <translation>F9 kết thúc cuộc gọi không ai nói gì, chỉ một phím.</translation>
    </message>
    <message>
        <source>Write down name, address and what was said (Ctrl+J); kind of contact: a report; F8 hands over to the desk of Long Thành; Ctrl+Enter saves both.</source>
        <translation>Ghi họ tên, địa chỉ và lời người gọi (Ctrl+J); loại nội dung: Phản ánh; F8 chuyển Bộ phận Một cửa Long Thành; Ctrl+Enter lưu cả hai.</translation>
    </message>
    <message>
        <source>logged as it should be</source>
        <translation>ghi đúng</translation>
    </message>
    <message>
        <source>the outcome would be “%1”</source>
        <translation>kết quả lẽ ra là “%1”</translation>
    </message>
    <message>
        <source>no procedure was chosen, so nobody counts what was asked</source>
        <translation>chưa chọn thủ tục nên không ai đếm được người dân hỏi gì</translation>
    </message>
    <message>
        <source>that was another procedure, look at its name before you read it out</source>
        <translation>đó là thủ tục khác, xem lại tên trước khi đọc</translation>
    </message>
    <message>
        <source>without a hand-over (F8) the desk never hears of it</source>
        <translation>chưa chuyển (F8) thì Bộ phận Một cửa không hề biết</translation>
    </message>
</context>
<context>
    <name>tongdai::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>tongdai::RosterPane</name>
    <message>
        <source>on this machine</source>
        <translation>trên máy này</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Lịch trực</translation>
    </message>
    <message>
        <source>Nobody is entered from today on.</source>
        <translation>Chưa xếp ai trực từ hôm nay.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From, until</source>
        <translation>Từ, đến</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>Thêm ca trực</translation>
    </message>
    <message>
        <source>Change the slot</source>
        <translation>Sửa ca trực</translation>
    </message>
    <message>
        <source>Drop the slot</source>
        <translation>Bỏ ca trực</translation>
    </message>
    <message>
        <source>Save the slot</source>
        <translation>Lưu ca trực</translation>
    </message>
    <message>
        <source>The draft could not be kept: %1 It is still here on the screen.</source>
        <translation>Chưa lưu được bản nháp: %1 Nội dung vẫn còn trên màn hình.</translation>
    </message>
</context>
<context>
    <name>tongdai::SignInPage</name>
    <message>
        <source>Hotline 1022 Đồng Nai</source>
        <translation>Tổng đài 1022 Đồng Nai</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Đang đăng nhập…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Public service hotline and One-Stop desks</source>
        <translation>Tổng đài dịch vụ công và Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>Locked. %1&apos;s open calls are kept behind this sheet.</source>
        <translation>Đã khóa. Các cuộc gọi đang mở của %1 vẫn được giữ phía sau.</translation>
    </message>
    <message>
        <source>Without a network %1 can sign in on this machine too.</source>
        <translation>Khi mất mạng, %1 vẫn vào được trên máy này.</translation>
    </message>
    <message>
        <source>Without a network only people who have signed in on this machine before can enter.</source>
        <translation>Khi mất mạng, chỉ người đã từng đăng nhập trên máy này mới vào được.</translation>
    </message>
    <message>
        <source>Type your sign-in name.</source>
        <translation>Nhập tên đăng nhập.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Nhập mật khẩu.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Tên đăng nhập hoặc mật khẩu không đúng.</translation>
    </message>
    <message>
        <source>The centre cannot be reached, and %1 has never signed in on this machine. Check the network, or enter with a name that has.</source>
        <translation>Không kết nối được trung tâm, và %1 chưa từng đăng nhập trên máy này. Kiểm tra mạng, hoặc vào bằng tài khoản đã dùng ở máy này.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Sai quá nhiều lần. Thử lại sau %n giây.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::StatusLine</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message numerus="yes">
        <source>This machine&apos;s clock is off by %n minute(s)</source>
        <translation>
            <numerusform>Đồng hồ máy này lệch %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Dữ liệu đến %1</translation>
    </message>
    <message>
        <source>Draft saved on this machine %1</source>
        <translation>Bản nháp lưu trên máy này %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to be sent</source>
        <translation>
            <numerusform>%n tệp chờ gửi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::StripFeed</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n phiếu đang mở</numerusform>
        </translation>
    </message>
    <message>
        <source>Dial %1 on the telephone</source>
        <translation>Bấm số %1 trên máy điện thoại</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Cuộc gọi đến</translation>
    </message>
    <message>
        <source>Hotline not confirmed</source>
        <translation>Đường dây nóng chưa xác nhận</translation>
    </message>
    <message>
        <source>Hotline %1</source>
        <translation>Đường dây nóng %1</translation>
    </message>
    <message>
        <source>You are on duty until %1</source>
        <translation>Bạn trực đến %1</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>Sẵn sàng nhận cuộc gọi</translation>
    </message>
    <message>
        <source>Signed in without the centre</source>
        <translation>Đăng nhập khi ngoại tuyến</translation>
    </message>
    <message numerus="yes">
        <source>You logged %n call(s) today</source>
        <translation>
            <numerusform>Hôm nay bạn ghi %n cuộc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 or %n other(s)</source>
        <translation>
            <numerusform>%1 hoặc %n người khác</numerusform>
        </translation>
    </message>
    <message>
        <source>In talk, no form yet</source>
        <translation>Đang đàm thoại, chưa mở phiếu</translation>
    </message>
    <message>
        <source>Talked %1, not logged yet</source>
        <translation>Đã nói chuyện lúc %1, chưa ghi</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Ẩn số</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <extracomment>further calls that wait behind the shown one</extracomment>
        <translation>
            <numerusform>+%n cuộc nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>Ghi lại</translation>
    </message>
</context>
<context>
    <name>tongdai::SyncPage</name>
    <message>
        <source>Try again now</source>
        <translation>Thử lại ngay</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Chép nội dung</translation>
    </message>
    <message>
        <source>Seen and settled</source>
        <translation>Đã xem và xử lý xong</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Mở phiếu</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Đăng nhập lại</translation>
    </message>
    <message>
        <source>Nothing waits here. Everything written on this machine is at the centre.</source>
        <translation>Không có gì đang chờ. Mọi thứ ghi trên máy này đã ở trung tâm.</translation>
    </message>
    <message>
        <source>Waiting and refused items</source>
        <translation>Mục đang chờ và bị từ chối</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Nội dung đã ghi</translation>
    </message>
    <message>
        <source>Everything here was the centre&apos;s state at %1.</source>
        <translation>Dữ liệu ở đây khớp với trung tâm lúc %1.</translation>
    </message>
    <message>
        <source>This machine has not yet received the centre&apos;s data.</source>
        <translation>Máy này chưa nhận dữ liệu của trung tâm.</translation>
    </message>
    <message>
        <source>Waiting: %1 · needs you: %2 · sent today: %3</source>
        <translation>Đang chờ %1 · Cần bạn %2 · Đã gửi hôm nay %3</translation>
    </message>
    <message>
        <source>No item chosen</source>
        <translation>Chưa chọn mục nào</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Cần bạn</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>%1 was first, at %2.</source>
        <translation>%1 đã làm trước, lúc %2.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Phiếu mới</translation>
    </message>
    <message>
        <source>Note on a ticket</source>
        <translation>Ghi chú của phiếu</translation>
    </message>
    <message>
        <source>Ticket seen</source>
        <translation>Đã xem phiếu</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Other change</source>
        <translation>Thay đổi khác</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Tên thường gọi</translation>
    </message>
    <message>
        <source>Evidence of calls</source>
        <translation>Bằng chứng từ cuộc gọi</translation>
    </message>
    <message>
        <source>Common name out of calls</source>
        <translation>Tên thường gọi từ cuộc gọi</translation>
    </message>
    <message>
        <source>Question without an answer</source>
        <translation>Câu hỏi chưa tìm thấy</translation>
    </message>
    <message>
        <source>Question without an answer, settled</source>
        <translation>Câu hỏi chưa tìm thấy, đã xử lý</translation>
    </message>
    <message>
        <source>Draft of an article</source>
        <translation>Bản thảo bài</translation>
    </message>
    <message>
        <source>Publishing a draft</source>
        <translation>Xuất bản bản thảo</translation>
    </message>
    <message>
        <source>Sending a draft back</source>
        <translation>Trả lại bản thảo</translation>
    </message>
    <message>
        <source>Discarding a draft</source>
        <translation>Bỏ bản thảo</translation>
    </message>
    <message>
        <source>Notice of error</source>
        <translation>Báo sai</translation>
    </message>
    <message>
        <source>Answer to a notice of error</source>
        <translation>Trả lời báo sai</translation>
    </message>
    <message>
        <source>Facts of a unit</source>
        <translation>Thông tin tại đơn vị</translation>
    </message>
    <message>
        <source>Write what waits to a file</source>
        <translation>Ghi mục chờ ra tệp</translation>
    </message>
    <message>
        <source>Hand in another machine&apos;s file</source>
        <translation>Nộp tệp của máy khác</translation>
    </message>
    <message>
        <source>Correction of a call</source>
        <translation>Sửa cuộc gọi</translation>
    </message>
    <message>
        <source>Correction of a ticket</source>
        <translation>Sửa phiếu</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Lịch trực</translation>
    </message>
    <message>
        <source>Duty roster: slot dropped</source>
        <translation>Lịch trực: bỏ ca trực</translation>
    </message>
    <message>
        <source>carried out, over a newer change</source>
        <translation>đã thực hiện, thay cho một sửa đổi mới hơn</translation>
    </message>
    <message>
        <source>Parked at the centre</source>
        <translation>Đã gác lại tại trung tâm</translation>
    </message>
    <message>
        <source>For you to know</source>
        <translation>Để bạn biết</translation>
    </message>
    <message>
        <source>%1 had changed “%2” (%3). Yours is kept; the one before it is in the history.</source>
        <extracomment>%1 a person, %2 a field of a call or ticket, %3 when</extracomment>
        <translation>%1 đã sửa “%2” (%3). Bản của bạn được giữ; bản trước nằm trong lịch sử.</translation>
    </message>
    <message>
        <source>Ready text</source>
        <translation>Câu mẫu</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Câu hỏi gợi ý</translation>
    </message>
    <message>
        <source>Note about a caller</source>
        <translation>Lưu ý về người gọi</translation>
    </message>
    <message>
        <source>Call to a citizen</source>
        <translation>Cuộc gọi cho người dân</translation>
    </message>
    <message>
        <source>Promised hour moved</source>
        <translation>Dời giờ hẹn</translation>
    </message>
</context>
<context>
    <name>tongdai::ThemeCommands</name>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>màu giao diện</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Giao diện sáng</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Giao diện tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
</context>
</TS>
