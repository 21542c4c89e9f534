<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>tongdai::ArticleDiff</name>
    <message>
        <source>Nothing differs.</source>
        <translation>Không có gì khác nhau.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Những gì đã thay đổi</translation>
    </message>
</context>
<context>
    <name>tongdai::ArticleWords</name>
    <message>
        <source>Name</source>
        <translation>Tên thủ tục</translation>
    </message>
    <message>
        <source>Common names</source>
        <translation>Tên thường gọi</translation>
    </message>
    <message>
        <source>Answer to read out</source>
        <translation>Câu trả lời để đọc</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Thời hạn giải quyết</translation>
    </message>
    <message>
        <source>Fees and charges</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Ways to file</source>
        <translation>Cách thức nộp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Where to file</source>
        <translation>Nơi nộp</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Đối tượng thực hiện</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trình tự thực hiện</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Yêu cầu, điều kiện</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả thực hiện</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp thực hiện</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>Out of force from</source>
        <translation>Hết hiệu lực từ</translation>
    </message>
    <message>
        <source>Replaced by (code)</source>
        <translation>Thay bằng (mã)</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Hạn rà soát tiếp</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Đang soạn</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã ban hành</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>mỗi dòng một mục</translation>
    </message>
    <message>
        <source>one a line: way | time | fee | note</source>
        <translation>mỗi dòng: cách nộp | thời hạn | phí | ghi chú</translation>
    </message>
    <message>
        <source>one a line: group | paper | originals | copies</source>
        <translation>mỗi dòng: nhóm | giấy tờ | bản chính | bản sao</translation>
    </message>
    <message>
        <source>one a line: number | title</source>
        <translation>mỗi dòng: số hiệu | trích yếu</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>tongdai::AskedAnswer</name>
    <message>
        <source>The rest stands below.</source>
        <translation>Phần còn lại ở bên dưới.</translation>
    </message>
</context>
<context>
    <name>tongdai::AskedText</name>
    <message>
        <source>Conditions</source>
        <translation>Yêu cầu, điều kiện</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trình tự thực hiện</translation>
    </message>
    <message>
        <source>What the citizen receives</source>
        <translation>Kết quả nhận được</translation>
    </message>
    <message>
        <source>The source does not say.</source>
        <translation>Nguồn chưa ghi.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s): %1; and more below.</source>
        <translation>
            <numerusform>%n loại giấy tờ: %1; còn nữa ở bên dưới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s): %1.</source>
        <translation>
            <numerusform>%n loại giấy tờ: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees and charges</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>The source does not say. Do not say it is free.</source>
        <translation>Nguồn chưa ghi. Không nói là miễn phí.</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>Tại %1: %2.</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Thời hạn giải quyết</translation>
    </message>
    <message>
        <source>Where to file</source>
        <translation>Nơi nộp</translation>
    </message>
    <message>
        <source>Filing online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Có.</translation>
    </message>
    <message>
        <source>Yes: %1.</source>
        <translation>Có: %1.</translation>
    </message>
    <message>
        <source>The source names no online filing; it names: %1.</source>
        <translation>Nguồn không nêu nộp trực tuyến; chỉ nêu: %1.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>The source names no form.</source>
        <translation>Nguồn không nêu biểu mẫu.</translation>
    </message>
    <message>
        <source>Written as free, but a fee stands behind it: check before you say so.</source>
        <translation>Nguồn ghi miễn phí nhưng kèm theo mức thu: kiểm tra trước khi trả lời.</translation>
    </message>
</context>
<context>
    <name>tongdai::CallBackWords</name>
    <message numerus="yes">
        <source>%n failed call(s)</source>
        <translation>
            <numerusform>%n lần chưa gặp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n time(s)</source>
        <translation>
            <numerusform>Đã gọi %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last at %2: %3.</source>
        <extracomment>&quot;Called 3 times&quot;, when, what came of it</extracomment>
        <translation>%1, lần cuối %2: %3.</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>Hẹn: %1.</translation>
    </message>
    <message>
        <source>Best time: %1.</source>
        <translation>Giờ tiện: %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::ChangeWords</name>
    <message>
        <source>Kind of caller</source>
        <translation>Loại người gọi</translation>
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
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Người liên hệ</translation>
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
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh tiếp nhận</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều liên lạc</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Ẩn danh</translation>
    </message>
    <message>
        <source>Identity kept close</source>
        <translation>Giữ kín danh tính</translation>
    </message>
    <message>
        <source>When to call back</source>
        <translation>Giờ tiện liên hệ</translation>
    </message>
    <message>
        <source>%1: changed, the values are kept from this desk</source>
        <translation>%1: đã sửa, nội dung được giữ kín với đơn vị này</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>what was corrected: field, the value before, the value after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>tongdai::CitizenText</name>
    <message>
        <source>Papers: all are there.</source>
        <translation>Giấy tờ: đã đủ.</translation>
    </message>
    <message>
        <source>Papers required:</source>
        <translation>Giấy tờ cần có:</translation>
    </message>
    <message>
        <source>Papers still missing:</source>
        <translation>Giấy tờ còn thiếu:</translation>
    </message>
    <message>
        <source>Hotline 1022</source>
        <translation>Tổng đài 1022</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n loại nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers required</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Yêu cầu, điều kiện</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trình tự thực hiện</translation>
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
        <source>Checked on %1.</source>
        <translation>Rà soát ngày %1.</translation>
    </message>
    <message>
        <source>Not checked by an editor yet.</source>
        <translation>Biên tập viên chưa rà soát.</translation>
    </message>
    <message>
        <source>Hotline 1022, printed on %1.</source>
        <translation>Tổng đài 1022, in ngày %1.</translation>
    </message>
    <message>
        <source>Article version %1</source>
        <translation>Bài tri thức, bản %1</translation>
    </message>
    <message>
        <source>Article %1, version %2</source>
        <translation>Bài %1, bản %2</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Xem thêm: %1</translation>
    </message>
</context>
<context>
    <name>tongdai::Labels</name>
    <message>
        <source>Draft</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Answered at once</source>
        <translation>Đã trả lời ngay</translation>
    </message>
    <message>
        <source>Waiting for information</source>
        <translation>Chờ bổ sung thông tin</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Đã chuyển xử lý</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Bị trả lại</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Result available</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Đã phản hồi</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Refused at intake</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Yêu cầu hỗ trợ</translation>
    </message>
    <message>
        <source>Feedback report</source>
        <translation>Phản ánh</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Góp ý</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Khen ngợi</translation>
    </message>
    <message>
        <source>Complaint or denunciation</source>
        <translation>Khiếu nại, tố cáo</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Khẩn cấp</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Complex</source>
        <translation>Phức tạp</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Answered now</source>
        <translation>Trả lời ngay</translation>
    </message>
    <message>
        <source>Sent by Zalo, SMS or email</source>
        <translation>Gửi thông tin qua Zalo/SMS/Email</translation>
    </message>
    <message>
        <source>Guided to file online</source>
        <translation>Hướng dẫn nộp trực tuyến</translation>
    </message>
    <message>
        <source>Guided to public post</source>
        <translation>Hướng dẫn bưu chính công ích</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Đặt lịch hẹn</translation>
    </message>
    <message>
        <source>Dossier looked up</source>
        <translation>Tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>Handed to a One-Stop desk</source>
        <translation>Chuyển Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>Handed to a department</source>
        <translation>Chuyển sở, ngành</translation>
    </message>
    <message>
        <source>Callback promised</source>
        <translation>Hẹn gọi lại</translation>
    </message>
    <message>
        <source>Waiting for more from the caller</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Guided to file a complaint or denunciation</source>
        <translation>Hướng dẫn gửi đơn khiếu nại, tố cáo</translation>
    </message>
    <message>
        <source>Put through to an emergency number</source>
        <translation>Chuyển số khẩn cấp</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Ngoài phạm vi</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Trùng lặp</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Nhầm số</translation>
    </message>
    <message>
        <source>Nuisance</source>
        <translation>Quấy rối</translation>
    </message>
    <message>
        <source>One-ring call</source>
        <translation>Nhá máy</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Mất kết nối</translation>
    </message>
    <message>
        <source>Could not hear</source>
        <translation>Không nghe rõ</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>Household business</source>
        <translation>Hộ kinh doanh</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Tổ chức khác</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>National public service portal</source>
        <translation>Cổng Dịch vụ công quốc gia</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Báo chí</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Cuộc gọi đến</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Cuộc gọi đi</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Chờ đồng bộ</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Tại trung tâm</translation>
    </message>
    <message>
        <source>Seen by the unit</source>
        <translation>Đơn vị đã xem</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Cần bạn</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Điện thoại viên</translation>
    </message>
    <message>
        <source>Shift supervisor</source>
        <translation>Trưởng ca</translation>
    </message>
    <message>
        <source>One-Stop duty officer</source>
        <translation>Cán bộ trực Một cửa</translation>
    </message>
    <message>
        <source>Head of the One-Stop desk</source>
        <translation>Trưởng Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>Knowledge editor</source>
        <translation>Biên tập tri thức</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Kiểm tra viên</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Chưa đánh giá</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Rất hài lòng</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Hài lòng</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>Không hài lòng</translation>
    </message>
    <message>
        <source>Would not rate</source>
        <translation>Không đánh giá</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Không liên lạc được</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Trả lời ngay</translation>
    </message>
    <message>
        <source>Ask for information</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Information given</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Nhận xử lý</translation>
    </message>
    <message>
        <source>Send result</source>
        <translation>Gửi kết quả</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Nhận lại</translation>
    </message>
    <message>
        <source>Send back as incomplete</source>
        <translation>Trả lại vì chưa đủ</translation>
    </message>
    <message>
        <source>Replied to the caller</source>
        <translation>Đã phản hồi người dân</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Hủy phiếu</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Chưa đăng nhập</translation>
    </message>
    <message>
        <source>Sync stopped: the certificate does not match</source>
        <translation>Dừng đồng bộ: chứng chỉ không khớp</translation>
    </message>
    <message>
        <source>Sync stopped: the disk is full</source>
        <translation>Dừng đồng bộ: ổ đĩa đầy</translation>
    </message>
    <message>
        <source>Sync stopped: this program must be updated</source>
        <translation>Dừng đồng bộ: cần cập nhật chương trình</translation>
    </message>
    <message numerus="yes">
        <source>Sign in again to send %n item(s)</source>
        <translation>
            <numerusform>Đăng nhập lại để gửi %n mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need you</source>
        <translation>
            <numerusform>%n mục cần bạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1, %n item(s) waiting</source>
        <translation>
            <numerusform>Ngoại tuyến từ %1, %n mục đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Ngoại tuyến từ %1</translation>
    </message>
    <message numerus="yes">
        <source>Connecting, %n item(s) waiting</source>
        <translation>
            <numerusform>Đang kết nối, %n mục đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Fetching data from the centre</source>
        <translation>Đang lấy dữ liệu từ trung tâm</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n item(s)</source>
        <translation>
            <numerusform>Đang gửi %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved at the centre</source>
        <translation>Đã lưu tại trung tâm</translation>
    </message>
    <message>
        <source>This value cannot be taken. Please check it.</source>
        <translation>Giá trị này không nhận được. Vui lòng kiểm tra lại.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Mục này không còn nữa.</translation>
    </message>
    <message>
        <source>Somebody else was first. Look at it again before you go on.</source>
        <translation>Đã có người làm trước. Hãy xem lại trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Vai trò của bạn không được làm việc này.</translation>
    </message>
    <message>
        <source>Wrong name or password, or the session is over.</source>
        <translation>Sai tên hoặc mật khẩu, hoặc phiên làm việc đã hết.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait.</source>
        <translation>Sai quá nhiều lần. Vui lòng chờ.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Nội dung này quá dài.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. It will be sent when the network is back.</source>
        <translation>Chưa kết nối được trung tâm. Sẽ gửi khi có mạng.</translation>
    </message>
    <message>
        <source>The centre&apos;s certificate does not match. Nothing was sent; tell the administrator.</source>
        <translation>Chứng chỉ của trung tâm không khớp. Chưa gửi gì đi; hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The centre does not answer. It will be tried again.</source>
        <translation>Trung tâm chưa trả lời. Sẽ thử lại.</translation>
    </message>
    <message>
        <source>The centre is busy. It will be tried again.</source>
        <translation>Trung tâm đang bận. Sẽ thử lại.</translation>
    </message>
    <message>
        <source>This machine could not write it down. What you typed is still here; try again.</source>
        <translation>Máy này chưa ghi được. Những gì bạn nhập vẫn còn đây; hãy thử lại.</translation>
    </message>
    <message>
        <source>The disk of this machine is full. What you typed is still here; free some space and try again.</source>
        <translation>Ổ đĩa của máy này đã đầy. Những gì bạn nhập vẫn còn đây; hãy dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>Stored data is damaged. Tell the administrator.</source>
        <translation>Dữ liệu đã lưu bị hỏng. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The data was made by a newer version. Update this program.</source>
        <translation>Dữ liệu do phiên bản mới hơn tạo ra. Hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>The centre gave an answer that cannot be read.</source>
        <translation>Trung tâm trả lời không đọc được.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>There is no number in it.</source>
        <translation>Chưa có số nào.</translation>
    </message>
    <message>
        <source>A phone number has digits only.</source>
        <translation>Số điện thoại chỉ gồm chữ số.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Số này quá dài.</translation>
    </message>
    <message>
        <source>An identity number has digits only.</source>
        <translation>Số định danh chỉ gồm chữ số.</translation>
    </message>
    <message>
        <source>An identity number has 12 digits (the old card 9).</source>
        <translation>Số định danh có 12 chữ số (CMND cũ có 9).</translation>
    </message>
    <message>
        <source>A tax code has digits only.</source>
        <translation>Mã số thuế chỉ gồm chữ số.</translation>
    </message>
    <message>
        <source>A tax code has 10 digits, or 10 and -001.</source>
        <translation>Mã số thuế có 10 chữ số, hoặc 10 chữ số và -001.</translation>
    </message>
    <message>
        <source>The check digit of this tax code is wrong.</source>
        <translation>Chữ số kiểm tra của mã số thuế này không đúng.</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Đây không phải địa chỉ email.</translation>
    </message>
    <message>
        <source>This is not a dossier code.</source>
        <translation>Đây không phải mã hồ sơ.</translation>
    </message>
    <message>
        <source>A feedback report or proposal needs the caller&apos;s name.</source>
        <translation>Phản ánh, kiến nghị cần họ tên người gọi.</translation>
    </message>
    <message>
        <source>A feedback report or proposal needs the address or commune.</source>
        <translation>Phản ánh, kiến nghị cần địa chỉ hoặc xã, phường.</translation>
    </message>
    <message>
        <source>Choose an outcome: press a digit.</source>
        <translation>Chọn kết quả: bấm một chữ số.</translation>
    </message>
    <message>
        <source>Write what the caller said.</source>
        <translation>Ghi lại điều người gọi nói.</translation>
    </message>
    <message>
        <source>Choose the unit that is to answer.</source>
        <translation>Chọn đơn vị sẽ trả lời.</translation>
    </message>
    <message>
        <source>The ticket has moved on meanwhile.</source>
        <translation>Phiếu đã chuyển trạng thái trong lúc đó.</translation>
    </message>
    <message>
        <source>The ticket belongs to another unit.</source>
        <translation>Phiếu thuộc đơn vị khác.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Ghi lý do.</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>Ghi nội dung trả lời.</translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>Chọn đơn vị.</translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation>Đã có người làm trước.</translation>
    </message>
    <message>
        <source>It is no longer at the centre.</source>
        <translation>Mục này không còn ở trung tâm.</translation>
    </message>
    <message>
        <source>The centre could not take these values.</source>
        <translation>Trung tâm không nhận được các giá trị này.</translation>
    </message>
    <message>
        <source>The centre gave no reason.</source>
        <translation>Trung tâm không nêu lý do.</translation>
    </message>
    <message>
        <source>The centre refused it: %1</source>
        <translation>Trung tâm từ chối: %1</translation>
    </message>
    <message>
        <source>Somebody else has changed this common name meanwhile.</source>
        <translation>Người khác đã sửa tên thường gọi này trước.</translation>
    </message>
    <message>
        <source>Another common name has these words already.</source>
        <translation>Đã có tên thường gọi khác dùng đúng những từ này.</translation>
    </message>
    <message>
        <source>An editor has withdrawn these words as a common name.</source>
        <translation>Biên tập viên đã rút những từ này khỏi tên thường gọi.</translation>
    </message>
    <message>
        <source>A common name leads to ten procedures at most.</source>
        <translation>Một tên thường gọi dẫn tới nhiều nhất mười thủ tục.</translation>
    </message>
    <message>
        <source>The draft was changed meanwhile. Read it again first.</source>
        <translation>Bản thảo vừa được sửa. Hãy đọc lại trước.</translation>
    </message>
    <message>
        <source>The draft was published or discarded meanwhile.</source>
        <translation>Bản thảo đã được xuất bản hoặc đã bỏ.</translation>
    </message>
    <message>
        <source>A newer text of the article was published meanwhile. The draft is kept: write it anew on that text.</source>
        <translation>Bài đã có bản xuất bản mới hơn. Bản thảo vẫn còn: hãy soạn lại trên bản mới.</translation>
    </message>
    <message>
        <source>Another editor has to publish your draft or send it back.</source>
        <translation>Bản thảo của bạn phải do biên tập viên khác xuất bản hoặc trả lại.</translation>
    </message>
    <message>
        <source>Only its author changes a draft.</source>
        <translation>Chỉ người soạn mới được sửa bản thảo.</translation>
    </message>
    <message>
        <source>The draft is not in review.</source>
        <translation>Bản thảo chưa được gửi duyệt.</translation>
    </message>
    <message>
        <source>The notice of error was changed meanwhile.</source>
        <translation>Báo sai này vừa được sửa.</translation>
    </message>
    <message>
        <source>An editor has answered this notice of error already.</source>
        <translation>Biên tập viên đã trả lời báo sai này rồi.</translation>
    </message>
    <message>
        <source>What holds at this unit was changed meanwhile.</source>
        <translation>Thông tin tại đơn vị vừa được người khác sửa.</translation>
    </message>
    <message>
        <source>Somebody else changed this slot of the roster first; both are below.</source>
        <translation>Người khác đã đổi ca trực này trước; cả hai được ghi bên dưới.</translation>
    </message>
    <message>
        <source>The roster of a unit is made by its head of desk and by the shift supervisors.</source>
        <translation>Lịch trực của đơn vị do Trưởng Bộ phận Một cửa và trưởng ca xếp.</translation>
    </message>
    <message>
        <source>The slot ends before it begins, or lasts longer than a week.</source>
        <translation>Ca trực kết thúc trước khi bắt đầu, hoặc dài hơn một tuần.</translation>
    </message>
    <message>
        <source>There is no such unit.</source>
        <translation>Không có đơn vị này.</translation>
    </message>
    <message>
        <source>Choose somebody who works at this unit.</source>
        <translation>Hãy chọn một người làm việc tại đơn vị này.</translation>
    </message>
    <message>
        <source>This call is not at the centre, or not yours to correct.</source>
        <translation>Cuộc gọi này không có ở trung tâm, hoặc bạn không được sửa.</translation>
    </message>
    <message>
        <source>This ticket is not at the centre, or no longer with your unit.</source>
        <translation>Phiếu này không có ở trung tâm, hoặc không còn ở đơn vị của bạn.</translation>
    </message>
    <message>
        <source>A ticket was made from this call, so its outcome stays.</source>
        <translation>Cuộc gọi này đã lập phiếu nên giữ nguyên kết quả.</translation>
    </message>
    <message>
        <source>One of these fields cannot be corrected to this.</source>
        <translation>Có mục không thể sửa thành nội dung này.</translation>
    </message>
    <message>
        <source>This call has been corrected too often.</source>
        <translation>Cuộc gọi này đã bị sửa quá nhiều lần.</translation>
    </message>
    <message>
        <source>When was the call? Write 09:38, or 09:38 27/11 for another day. It cannot lie ahead.</source>
        <translation>Cuộc gọi lúc mấy giờ? Ghi 09:38, hoặc 09:38 27/11 nếu là ngày khác. Không thể ở tương lai.</translation>
    </message>
    <message>
        <source>The ready text was changed meanwhile.</source>
        <translation>Câu mẫu đã được sửa trong lúc đó.</translation>
    </message>
    <message>
        <source>Another ready text has this short name already.</source>
        <translation>Đã có câu mẫu khác mang tên tắt này.</translation>
    </message>
    <message>
        <source>The questions of this topic were changed meanwhile.</source>
        <translation>Câu hỏi của loại nội dung này đã được sửa trong lúc đó.</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this machine</source>
        <translation>Thực hành: không có gì rời khỏi máy này</translation>
    </message>
    <message>
        <source>Somebody else noted something of this caller meanwhile. Open the note again and add yours.</source>
        <translation>Người khác vừa ghi lưu ý về người gọi này. Mở lại lưu ý và thêm phần của bạn.</translation>
    </message>
    <message>
        <source>A note needs the caller&apos;s telephone number.</source>
        <translation>Lưu ý cần có số điện thoại của người gọi.</translation>
    </message>
    <message>
        <source>Too many people are noted for this number.</source>
        <translation>Số này đã ghi quá nhiều người.</translation>
    </message>
    <message>
        <source>Reached the citizen</source>
        <translation>Gặp được người dân</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không nghe máy</translation>
    </message>
    <message>
        <source>Line busy</source>
        <translation>Máy bận</translation>
    </message>
    <message>
        <source>Number is wrong</source>
        <translation>Sai số</translation>
    </message>
    <message>
        <source>Asked to call later</source>
        <translation>Hẹn gọi lại</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Hộp thư thoại</translation>
    </message>
    <message>
        <source>When to call then? Write an hour that lies ahead: 15:30, tomorrow 9:00, in 30 minutes.</source>
        <translation>Gọi lại lúc nào? Ghi một giờ sắp tới: 15:30, 9h sáng mai, 30 phút nữa.</translation>
    </message>
    <message>
        <source>No hour stands promised here any more.</source>
        <translation>Ở đây không còn giờ hẹn nào.</translation>
    </message>
    <message>
        <source>To call back, a telephone number is needed.</source>
        <translation>Cần số điện thoại để gọi lại.</translation>
    </message>
</context>
<context>
    <name>tongdai::MissedNote</name>
    <message>
        <source>These words say nothing a search could use; nothing was noted.</source>
        <translation>Những từ này không có gì để tìm; chưa ghi nhận.</translation>
    </message>
    <message>
        <source>This question is noted already.</source>
        <translation>Câu hỏi này đã được ghi nhận.</translation>
    </message>
    <message>
        <source>Noted as not found: the editors see the words, nothing of the caller.</source>
        <translation>Đã ghi nhận là chưa tìm thấy: biên tập viên thấy câu chữ, không thấy thông tin người gọi.</translation>
    </message>
</context>
<context>
    <name>tongdai::PaperChecklist</name>
    <message>
        <source>%1, originals %2, copies %3</source>
        <translation>%1, bản chính %2, bản sao %3</translation>
    </message>
    <message>
        <source>%1, the citizen has it</source>
        <translation>%1, người dân đã có</translation>
    </message>
    <message>
        <source>Papers required</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n loại</numerusform>
        </translation>
    </message>
    <message>
        <source>has %1 of %2</source>
        <translation>đã có %1 trên %2</translation>
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
        <translation>Nguồn không nêu giấy tờ nào.</translation>
    </message>
</context>
<context>
    <name>tongdai::PrinterChoice</name>
    <message>
        <source>PDF file in the documents folder</source>
        <translation>Tệp PDF trong thư mục tài liệu</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Đã gửi tới %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedureText</name>
    <message>
        <source>File at: %1.</source>
        <translation>Nộp tại: %1.</translation>
    </message>
    <message>
        <source>Ways to file: %1.</source>
        <translation>Cách nộp: %1.</translation>
    </message>
    <message>
        <source>Result within: %1.</source>
        <translation>Có kết quả trong: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Papers: %1, and %n more.</source>
        <translation>
            <numerusform>Giấy tờ: %1, và %n loại nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers: %1.</source>
        <translation>Giấy tờ: %1.</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Thời hạn giải quyết</translation>
    </message>
    <message numerus="yes">
        <source>%n other time(s) by channel</source>
        <translation>
            <numerusform>%n thời hạn khác theo cách nộp</numerusform>
        </translation>
    </message>
    <message>
        <source>Source does not say</source>
        <translation>Nguồn chưa ghi</translation>
    </message>
    <message>
        <source>Fees and charges</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>do not say it is free</source>
        <translation>đừng nói là miễn phí</translation>
    </message>
    <message>
        <source>Ways to file</source>
        <translation>Cách thức nộp</translation>
    </message>
    <message>
        <source>Where to file</source>
        <translation>Nơi nộp</translation>
    </message>
    <message>
        <source>Expired since %1</source>
        <translation>Hết hiệu lực từ %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>In force, never checked here</source>
        <translation>Còn hiệu lực, chưa rà soát</translation>
    </message>
    <message>
        <source>Due for checking since %1</source>
        <translation>Đến hạn rà soát từ %1</translation>
    </message>
    <message>
        <source>In force, checked %1</source>
        <translation>Còn hiệu lực, rà soát %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa rà soát</translation>
    </message>
    <message>
        <source>due for checking</source>
        <translation>đến hạn rà soát</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>đã rà soát</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n bản sao</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>time not said</source>
        <translation>chưa ghi thời hạn</translation>
    </message>
    <message>
        <source>fee not said</source>
        <translation>chưa ghi phí</translation>
    </message>
    <message>
        <source>written as free, but a fee stands behind it: check before you say so</source>
        <translation>ghi miễn phí nhưng kèm theo mức thu: kiểm tra trước khi trả lời</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>không lệ phí</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Nộp %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 hay %2</translation>
    </message>
</context>
<context>
    <name>tongdai::PromiseField</name>
    <message>
        <source>Call again</source>
        <translation>Gọi lại lúc</translation>
    </message>
    <message>
        <source>When to call again</source>
        <translation>Gọi lại lúc nào</translation>
    </message>
    <message>
        <source>e.g. 15:30, tomorrow 9:00, in 30 minutes</source>
        <translation>vd. 15h30, sáng mai 9h, 30 phút nữa</translation>
    </message>
    <message>
        <source>No time named: the deadline of the ticket counts.</source>
        <translation>Chưa hẹn giờ: tính theo hạn của phiếu.</translation>
    </message>
    <message>
        <source>No time in these words: they are kept, nothing will remind.</source>
        <translation>Không thấy giờ trong lời này: vẫn giữ lại, nhưng không nhắc.</translation>
    </message>
    <message>
        <source>No time that lies ahead in these words.</source>
        <translation>Chưa đọc ra giờ nào sắp tới trong các chữ này.</translation>
    </message>
</context>
<context>
    <name>tongdai::TimeWords</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 weekday, %2 date, %3 time</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 time, %2 day and month</extracomment>
        <translation>%1 ngày %2</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>%1 hours, %2 minutes</extracomment>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>trễ %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>còn %1</translation>
    </message>
</context>
</TS>
