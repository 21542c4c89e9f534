<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context><name>QLineEdit</name>
<message><source>&amp;Undo</source><translation>Hoàn tác</translation></message>
<message><source>&amp;Redo</source><translation>Làm lại</translation></message>
<message><source>Cu&amp;t</source><translation>Cắt</translation></message>
<message><source>&amp;Copy</source><translation>Chép</translation></message>
<message><source>&amp;Paste</source><translation>Dán</translation></message>
<message><source>Delete</source><translation>Xóa</translation></message>
<message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context><name>QWidgetTextControl</name>
<message><source>&amp;Undo</source><translation>Hoàn tác</translation></message>
<message><source>&amp;Redo</source><translation>Làm lại</translation></message>
<message><source>Cu&amp;t</source><translation>Cắt</translation></message>
<message><source>&amp;Copy</source><translation>Chép</translation></message>
<message><source>Copy &amp;Link Location</source><translation>Chép địa chỉ liên kết</translation></message>
<message><source>&amp;Paste</source><translation>Dán</translation></message>
<message><source>Delete</source><translation>Xóa</translation></message>
<message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
</TS>
