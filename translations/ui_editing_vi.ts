<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>tongdai::ArticleForm</name>
    <message>
        <source>A line has too many parts; write \| for a bar inside a part.</source>
        <translation>Một dòng có quá nhiều phần; viết \| cho dấu gạch đứng trong một phần.</translation>
    </message>
    <message>
        <source>This is not a date: write day/month/year, 31/12/2026.</source>
        <translation>Đây không phải ngày: viết ngày/tháng/năm, 31/12/2026.</translation>
    </message>
    <message>
        <source>Written as free, but a fee stands behind it: say who pays what.</source>
        <translation>Ghi miễn phí nhưng kèm theo mức thu: viết rõ ai nộp bao nhiêu.</translation>
    </message>
</context>
<context>
    <name>tongdai::DeskTab</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>tất cả %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Lọc danh sách</translation>
    </message>
</context>
<context>
    <name>tongdai::DraftLinks</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n liên kết</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, being checked</source>
        <translation>%1, đang kiểm tra</translation>
    </message>
    <message>
        <source>%1, %2 to look at; this bars nothing</source>
        <translation>%1, %2 cần xem; vẫn ban hành được</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n bài nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::DraftsTab</name>
    <message>
        <source>Drafts</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Nothing is being written or reviewed. Ctrl+N begins a new procedure.</source>
        <translation>Không có bản nào đang soạn hay chờ duyệt. Ctrl+N soạn thủ tục mới.</translation>
    </message>
    <message>
        <source>What is changed and why (shown in the history)</source>
        <translation>Sửa gì, vì sao (hiện trong lịch sử)</translation>
    </message>
    <message>
        <source>Code of the procedure, when it has one</source>
        <translation>Mã thủ tục, nếu có</translation>
    </message>
    <message>
        <source>Why it goes back to its author</source>
        <translation>Vì sao trả lại người soạn</translation>
    </message>
    <message>
        <source>Choose a draft with the arrow keys.</source>
        <translation>Chọn bản thảo bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>của tôi</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>bị trả lại</translation>
    </message>
    <message>
        <source>a new procedure</source>
        <translation>thủ tục mới</translation>
    </message>
    <message>
        <source>begun on version %1</source>
        <translation>soạn từ bản %1</translation>
    </message>
    <message>
        <source>Version %1 is in force since; this draft was begun on version %2. F7 brings it onto the new one.</source>
        <translation>Nay đang dùng bản %1; bản thảo này soạn từ bản %2. F7 đưa sang bản mới.</translation>
    </message>
    <message>
        <source>Version %1, %2, %3: %4</source>
        <translation>Bản %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Version %1: %2, %3</source>
        <translation>Bản %1: %2, %3</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>Đã đổi từ đó: %1.</translation>
    </message>
    <message>
        <source>A new procedure</source>
        <translation>Thủ tục mới</translation>
    </message>
    <message>
        <source>Sent back by %1: %2</source>
        <translation>%1 trả lại: %2</translation>
    </message>
    <message>
        <source>Take this merge</source>
        <translation>Nhận bản gộp</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Gửi trả lại</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Lưu bản thảo</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>New procedure</source>
        <translation>Thủ tục mới</translation>
    </message>
    <message>
        <source>Bring onto the new version</source>
        <translation>Đưa sang bản mới</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Soạn tiếp</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Xem thay đổi</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Gửi duyệt</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Bỏ bản thảo</translation>
    </message>
    <message>
        <source>Return to its author</source>
        <translation>Trả lại người soạn</translation>
    </message>
    <message>
        <source>Take back to write on</source>
        <translation>Lấy lại để soạn tiếp</translation>
    </message>
    <message>
        <source>Bring back what was discarded</source>
        <translation>Khôi phục bản vừa bỏ</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Đọc thủ tục</translation>
    </message>
    <message>
        <source>Submitted: somebody else reviews and publishes it.</source>
        <translation>Đã gửi duyệt: người khác sẽ duyệt và ban hành.</translation>
    </message>
    <message>
        <source>It is yours to write on again.</source>
        <translation>Đã lấy lại để soạn tiếp.</translation>
    </message>
    <message>
        <source>The draft is saved.</source>
        <translation>Đã lưu bản thảo.</translation>
    </message>
    <message>
        <source>Published: every desk gets it with the next synchronisation.</source>
        <translation>Đã ban hành: mọi bàn nhận được ở lần đồng bộ tới.</translation>
    </message>
    <message>
        <source>Say what is changed and why, for the reviewer and the history.</source>
        <translation>Ghi sửa gì và vì sao, cho người duyệt và lịch sử.</translation>
    </message>
    <message>
        <source>A procedure needs its name.</source>
        <translation>Thủ tục phải có tên.</translation>
    </message>
    <message>
        <source>Write at least an answer, the steps, the papers or where to file.</source>
        <translation>Hãy ghi ít nhất câu trả lời, trình tự, giấy tờ hoặc nơi nộp.</translation>
    </message>
    <message>
        <source>It would go out of force before it comes into force.</source>
        <translation>Ngày hết hiệu lực đứng trước ngày có hiệu lực.</translation>
    </message>
    <message>
        <source>This is not a procedure code: they look like 1.001193.</source>
        <translation>Đây không phải mã thủ tục: mã có dạng 1.001193.</translation>
    </message>
    <message>
        <source>One of the texts is too long.</source>
        <translation>Có một đoạn quá dài.</translation>
    </message>
    <message>
        <source>Brought onto version %1 and saved.</source>
        <translation>Đã đưa sang bản %1 và lưu.</translation>
    </message>
    <message>
        <source>Returned to its author.</source>
        <translation>Đã trả lại người soạn.</translation>
    </message>
    <message>
        <source>Discarded. Shift+F9 brings it back.</source>
        <translation>Đã bỏ. Shift+F9 khôi phục.</translation>
    </message>
    <message>
        <source>You have an open draft of this procedure; version %1 was not put over it. Publish the draft or discard it with F9 first.</source>
        <translation>Bạn đang có bản thảo của thủ tục này; phiên bản %1 không ghi đè lên. Hãy ban hành hoặc bỏ bản thảo bằng F9 trước.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Trở lại phiên bản %1</translation>
    </message>
    <message>
        <source>The text of version %1, on version %2 which is in force. Nothing changes until it is published; F7 shows the difference.</source>
        <translation>Nội dung của phiên bản %1, trên phiên bản %2 đang có hiệu lực. Chưa có gì thay đổi cho đến khi ban hành; F7 cho xem chỗ khác nhau.</translation>
    </message>
</context>
<context>
    <name>tongdai::DueTab</name>
    <message>
        <source>Due for checking</source>
        <translation>Đến hạn kiểm tra</translation>
    </message>
    <message>
        <source>No procedure is due for checking in the next two weeks.</source>
        <translation>Hai tuần tới không có thủ tục nào đến hạn kiểm tra.</translation>
    </message>
    <message>
        <source>Choose a procedure with the arrow keys.</source>
        <translation>Chọn thủ tục bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>Checked last on %1, due on %2. A draft that is published counts as a check.</source>
        <translation>Rà soát lần trước %1, đến hạn %2. Bản thảo được ban hành tính là một lần rà soát.</translation>
    </message>
    <message>
        <source>Never checked, due on %1. A draft that is published counts as a check.</source>
        <translation>Chưa rà soát lần nào, đến hạn %1. Bản thảo được ban hành tính là một lần rà soát.</translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Soạn bản thảo</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Đọc thủ tục</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Đã rà soát</translation>
    </message>
</context>
<context>
    <name>tongdai::EditingPage</name>
    <message>
        <source>Editing</source>
        <translation>Biên tập</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message>
        <source>List and detail in turn</source>
        <translation>Qua lại danh sách và chi tiết</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Thẻ sau</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Thẻ trước</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Lùi một bước</translation>
    </message>
</context>
<context>
    <name>tongdai::EntryTabBase</name>
    <message>
        <source>Withdraw</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Withdrawn. Shift+F9 brings it back.</source>
        <translation>Đã thu hồi. Shift+F9 dùng lại.</translation>
    </message>
    <message>
        <source>It is used again.</source>
        <translation>Đã dùng lại.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã thu hồi</translation>
    </message>
</context>
<context>
    <name>tongdai::EvidenceTab</name>
    <message>
        <source>Evidence</source>
        <translation>Bằng chứng</translation>
    </message>
    <message>
        <source>Calls have taught nothing yet: it comes when calls are saved with a procedure.</source>
        <translation>Chưa có gì học được từ cuộc gọi: có khi cuộc gọi được lưu kèm thủ tục.</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>đã gạch</translation>
    </message>
    <message>
        <source>a common name</source>
        <translation>đã là tên thường gọi</translation>
    </message>
    <message>
        <source>Choose a pair with the arrow keys.</source>
        <translation>Chọn một cặp bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Struck by %1 on %2: it goes on counting and is not used.</source>
        <translation>%1 gạch ngày %2: vẫn đếm tiếp, không dùng để tìm.</translation>
    </message>
    <message>
        <source>Weighs %1: calls fade by half in a quarter of a year, one person counts for two at most.</source>
        <translation>Nặng %1: sau một quý cuộc gọi còn một nửa, một người tính nhiều nhất là hai.</translation>
    </message>
    <message>
        <source>%1: %2, last on %3</source>
        <translation>%1: %2, gần nhất %3</translation>
    </message>
    <message>
        <source>Make it a common name</source>
        <translation>Đưa thành tên thường gọi</translation>
    </message>
    <message>
        <source>Write the name first</source>
        <translation>Soạn tên trước</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Đọc thủ tục</translation>
    </message>
    <message>
        <source>It is a common name now.</source>
        <translation>Đã thành tên thường gọi.</translation>
    </message>
    <message>
        <source>Struck. Shift+F9 takes that back.</source>
        <translation>Đã gạch. Shift+F9 lấy lại.</translation>
    </message>
    <message>
        <source>It is used again.</source>
        <translation>Đã dùng lại.</translation>
    </message>
</context>
<context>
    <name>tongdai::FlagsTab</name>
    <message>
        <source>Error reports</source>
        <translation>Báo sai</translation>
    </message>
    <message>
        <source>No report of an error is open.</source>
        <translation>Không có báo sai nào chưa xử lý.</translation>
    </message>
    <message>
        <source>Answer to whoever reported it</source>
        <translation>Trả lời người báo sai</translation>
    </message>
    <message>
        <source>Choose a report with the arrow keys.</source>
        <translation>Chọn báo sai bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>%1, %2, version %3</source>
        <translation>%1, %2, bản %3</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Settle with this answer</source>
        <translation>Xử lý với trả lời này</translation>
    </message>
    <message>
        <source>Start a draft from it</source>
        <translation>Soạn bản thảo từ đây</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Đọc thủ tục</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <translation>Theo báo sai: %1</translation>
    </message>
    <message>
        <source>Write what was found: who reported it will read this.</source>
        <translation>Ghi kết quả kiểm tra: người báo sai sẽ đọc.</translation>
    </message>
    <message>
        <source>Settled; the answer goes to whoever reported it.</source>
        <translation>Đã xử lý; trả lời được gửi người báo sai.</translation>
    </message>
</context>
<context>
    <name>tongdai::LinkWords</name>
    <message>
        <source>answers with code %1: it wants a sign-in or no visit by a program</source>
        <translation>trả lời, mã %1: đòi đăng nhập hoặc không tiếp chương trình</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>trả lời</translation>
    </message>
    <message>
        <source>redirects to %1</source>
        <translation>chuyển đến %1</translation>
    </message>
    <message>
        <source>the server answers with error %1</source>
        <translation>máy chủ báo lỗi %1</translation>
    </message>
    <message>
        <source>redirects without an end</source>
        <translation>chuyển vòng mãi không tới</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>its certificate is wrong</source>
        <translation>chứng chỉ sai</translation>
    </message>
    <message>
        <source>leads into a private network, was not asked</source>
        <translation>dẫn vào mạng nội bộ, không kiểm tra</translation>
    </message>
    <message>
        <source>not checked: this machine has no network</source>
        <translation>chưa kiểm tra: máy này không có mạng</translation>
    </message>
    <message>
        <source>%1, after a redirection to %2</source>
        <translation>%1, sau khi chuyển đến %2</translation>
    </message>
    <message>
        <source>redirects elsewhere</source>
        <translation>chuyển nơi khác</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>lỗi %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>chuyển vòng</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>wrong certificate</source>
        <translation>chứng chỉ sai</translation>
    </message>
    <message>
        <source>private network</source>
        <translation>mạng nội bộ</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>kiểm tra %1</translation>
    </message>
</context>
<context>
    <name>tongdai::LinksTab</name>
    <message>
        <source>Links to look at</source>
        <translation>Liên kết cần xem</translation>
    </message>
    <message>
        <source>No article has a link.</source>
        <translation>Không bài nào có liên kết.</translation>
    </message>
    <message numerus="yes">
        <source>All %n link(s) answered when they were checked last.</source>
        <translation>
            <numerusform>Cả %n liên kết đều trả lời ở lần kiểm tra gần nhất.</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Có trong bài</translation>
    </message>
    <message>
        <source>Choose a link with the arrow keys.</source>
        <translation>Chọn liên kết bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n bài nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Soạn bản thảo</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message numerus="yes">
        <source>Check %n link(s)</source>
        <translation>
            <numerusform>Kiểm tra %n liên kết</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Đọc thủ tục</translation>
    </message>
    <message>
        <source>Link %1: %2</source>
        <translation>Liên kết %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n link(s); you can go on working.</source>
        <translation>
            <numerusform>Đang kiểm tra %n liên kết; bạn cứ làm tiếp.</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine has no network: what was known of the links stays as it was.</source>
        <translation>Máy này không có mạng: những gì đã biết về liên kết giữ nguyên.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them to look at.</source>
        <translation>
            <numerusform>%n liên kết cần xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them answer.</source>
        <translation>Tất cả đều trả lời.</translation>
    </message>
</context>
<context>
    <name>tongdai::MergePane</name>
    <message>
        <source>Bring the draft onto version %1</source>
        <translation>Đưa bản thảo sang bản %1</translation>
    </message>
    <message>
        <source>Taken from what was published: %1.</source>
        <translation>Lấy theo bản đã ban hành: %1.</translation>
    </message>
    <message>
        <source>Kept from the draft: %1.</source>
        <translation>Giữ theo bản thảo: %1.</translation>
    </message>
    <message>
        <source>No field was changed by both.</source>
        <translation>Không có mục nào cả hai cùng sửa.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed by both: choose for each.</source>
        <translation>
            <numerusform>%n mục cả hai cùng sửa: hãy chọn từng mục.</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>1 In the draft</source>
        <translation>1 Trong bản thảo</translation>
    </message>
    <message>
        <source>2 Published</source>
        <translation>2 Đã ban hành</translation>
    </message>
    <message>
        <source>1 Take the draft&apos;s</source>
        <translation>1 Lấy theo bản thảo</translation>
    </message>
    <message>
        <source>2 Take the published one</source>
        <translation>2 Lấy theo bản đã ban hành</translation>
    </message>
</context>
<context>
    <name>tongdai::MissedTab</name>
    <message>
        <source>Not found</source>
        <translation>Chưa tìm thấy</translation>
    </message>
    <message>
        <source>Nothing is open: every question noted as not found is settled.</source>
        <translation>Không còn gì: mọi câu chưa tìm thấy đều đã xử lý.</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Mọi tuần</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Tuần từ %1</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>tuần từ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>What a search gives now</source>
        <translation>Hiện tìm thấy</translation>
    </message>
    <message>
        <source>Choose a question with the arrow keys.</source>
        <translation>Chọn câu hỏi bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s), last on %1.</source>
        <translation>
            <numerusform>Được hỏi %n lần, gần nhất %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a common name</source>
        <translation>Thêm tên thường gọi</translation>
    </message>
    <message>
        <source>Settle without a name</source>
        <translation>Xử lý, không thêm tên</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Đã xử lý.</translation>
    </message>
</context>
<context>
    <name>tongdai::NamesTab</name>
    <message>
        <source>Common names</source>
        <translation>Tên thường gọi</translation>
    </message>
    <message>
        <source>No editor has written a common name yet. Ctrl+N writes one.</source>
        <translation>Chưa có tên thường gọi nào do biên tập viên ghi. Ctrl+N thêm tên.</translation>
    </message>
    <message>
        <source>A new common name</source>
        <translation>Tên thường gọi mới</translation>
    </message>
    <message>
        <source>Withdrawn: no longer used in the search</source>
        <translation>Đã thu hồi: không còn dùng để tìm</translation>
    </message>
    <message>
        <source>A common name of the editors</source>
        <translation>Tên thường gọi của biên tập viên</translation>
    </message>
    <message>
        <source>What people say</source>
        <translation>Người dân gọi là</translation>
    </message>
    <message>
        <source>What they mean</source>
        <translation>Là thủ tục</translation>
    </message>
    <message>
        <source>Note for other editors</source>
        <translation>Ghi chú cho biên tập viên khác</translation>
    </message>
    <message>
        <source>Found today</source>
        <translation>Hiện tìm thấy</translation>
    </message>
    <message>
        <source>Found with this name</source>
        <translation>Tìm thấy khi có tên này</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Lưu tên</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Tên mới</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Đọc thủ tục</translation>
    </message>
    <message>
        <source>The name is kept and goes to every desk.</source>
        <translation>Đã lưu tên và gửi đến mọi bàn.</translation>
    </message>
    <message>
        <source>Choose the procedure they mean.</source>
        <translation>Hãy chọn thủ tục.</translation>
    </message>
    <message>
        <source>At most ten procedures: a name for everything finds nothing.</source>
        <translation>Nhiều nhất mười thủ tục: tên chỉ mọi thứ thì không tìm được gì.</translation>
    </message>
    <message>
        <source>Write what people say.</source>
        <translation>Hãy ghi người dân gọi là gì.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Đang tìm …</translation>
    </message>
    <message>
        <source>called “%1”</source>
        <translation>gọi là “%1”</translation>
    </message>
    <message>
        <source>Nothing matches; the nearest:</source>
        <translation>Không khớp; gần nhất:</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedurePicker</name>
    <message>
        <source>Find a procedure to add</source>
        <translation>Tìm thủ tục để thêm</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Thủ tục tìm thấy</translation>
    </message>
    <message>
        <source>Procedures chosen</source>
        <translation>Thủ tục đã chọn</translation>
    </message>
    <message>
        <source>Enter adds the marked one, Delete in the upper list takes out. The likeliest first.</source>
        <translation>Enter thêm thủ tục đang chọn, Delete ở danh sách trên bỏ ra. Thủ tục hay gặp nhất đứng đầu.</translation>
    </message>
</context>
<context>
    <name>tongdai::QuestionsTab</name>
    <message>
        <source>Questions to ask</source>
        <translation>Câu hỏi gợi ý</translation>
    </message>
    <message>
        <source>Nobody has written questions yet. Ctrl+N writes some.</source>
        <translation>Chưa có ai viết câu hỏi. Ctrl+N để viết.</translation>
    </message>
    <message>
        <source>Save the questions</source>
        <translation>Lưu câu hỏi</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Chủ đề mới</translation>
    </message>
    <message>
        <source>The questions are kept and go to every desk.</source>
        <translation>Đã lưu câu hỏi, sẽ gửi đến mọi bàn.</translation>
    </message>
    <message>
        <source>Questions for a new topic</source>
        <translation>Câu hỏi cho chủ đề mới</translation>
    </message>
    <message>
        <source>Withdrawn: asked as if nobody had written them</source>
        <translation>Đã thu hồi: hỏi như khi chưa có ai viết</translation>
    </message>
    <message>
        <source>Questions about a topic</source>
        <translation>Câu hỏi của một chủ đề</translation>
    </message>
    <message>
        <source>Built in: asked until somebody writes others</source>
        <translation>Có sẵn: dùng đến khi có người viết câu khác</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Loại nội dung</translation>
    </message>
    <message>
        <source>Field of the procedure</source>
        <translation>Lĩnh vực của thủ tục</translation>
    </message>
    <message>
        <source>Questions, one in a line</source>
        <translation>Câu hỏi, mỗi dòng một câu</translation>
    </message>
    <message>
        <source>At most %1, in the order they are asked; with none, nothing is asked. Those of a field go before those of any field. In a call Ctrl+G asks them one by one.</source>
        <translation>Nhiều nhất %1 câu, theo thứ tự hỏi; để trống thì không hỏi gì. Câu của một lĩnh vực được dùng trước câu của mọi lĩnh vực. Trong cuộc gọi, Ctrl+G hỏi từng câu.</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing is asked.</source>
        <translation>Không hỏi gì.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>có sẵn</translation>
    </message>
    <message>
        <source>This topic has its questions already, in the list at the left.</source>
        <translation>Chủ đề này đã có câu hỏi, ở danh sách bên trái.</translation>
    </message>
    <message>
        <source>At most %1 questions: more are not asked in a call.</source>
        <translation>Nhiều nhất %1 câu: hơn nữa thì không hỏi kịp trong cuộc gọi.</translation>
    </message>
    <message>
        <source>A question has at most %1 letters: it is read at a glance.</source>
        <translation>Mỗi câu nhiều nhất %1 chữ cái: phải liếc qua là đọc được.</translation>
    </message>
</context>
<context>
    <name>tongdai::SnippetsTab</name>
    <message>
        <source>Ready texts</source>
        <translation>Câu mẫu</translation>
    </message>
    <message>
        <source>Nobody has written a ready text yet. Ctrl+N writes one.</source>
        <translation>Chưa có câu mẫu nào. Ctrl+N viết câu mới.</translation>
    </message>
    <message>
        <source>A new ready text</source>
        <translation>Câu mẫu mới</translation>
    </message>
    <message>
        <source>Withdrawn: its short name does nothing now</source>
        <translation>Đã thu hồi: tên tắt này không còn dùng</translation>
    </message>
    <message>
        <source>A ready text</source>
        <translation>Câu mẫu</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên tắt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung câu</translation>
    </message>
    <message>
        <source>In the content of a call or an answer type / and the short name, then Tab. Ctrl+K finds it too.</source>
        <translation>Trong nội dung cuộc gọi hay câu trả lời: gõ / và tên tắt, rồi Tab. Ctrl+K cũng tìm được.</translation>
    </message>
    <message>
        <source>Save the ready text</source>
        <translation>Lưu câu mẫu</translation>
    </message>
    <message>
        <source>New ready text</source>
        <translation>Câu mẫu mới</translation>
    </message>
    <message>
        <source>The ready text is kept and goes to every desk.</source>
        <translation>Đã lưu câu mẫu, gửi đến mọi bàn.</translation>
    </message>
    <message>
        <source>Letters and digits only, at most %1, no spaces.</source>
        <translation>Chỉ chữ và số, nhiều nhất %1 ký tự, không dấu cách.</translation>
    </message>
    <message>
        <source>Write the text.</source>
        <translation>Hãy viết nội dung câu.</translation>
    </message>
    <message>
        <source>Write a short name.</source>
        <translation>Hãy viết tên tắt.</translation>
    </message>
</context>
</TS>
