"""What came to us from other agencies; and what those who sent it do afterwards. 003-P25, P26."""
