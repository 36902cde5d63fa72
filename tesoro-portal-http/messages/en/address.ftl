### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Confirm your new e-mail address
confirm-lead = { $company } has changed your e-mail address to { $email }. Please confirm it with the code that we have sent there. Until then, you cannot choose a new password by yourself should you forget yours.
confirm-banner = { $company } has changed your e-mail address. Please confirm the new one with the code that we have sent there.
confirm-link = Enter the code
done-email = Thank you, your e-mail address is confirmed.
